// The commoner English words of three to seven letters, and a few longer ones. They take part in building the index
// only: those that lie a slip away from some name (`best` and BERT, `board` and Bard) go into it, so that an everyday
// word is not taken for a misspelt model. Words that readers of this site use of models (llama, falcon) are left out.

/** Everyday words, lower-case, each once. */
export const EVERYDAY_WORDS: readonly string[] = `
able ache acid acre act add ado age ago aid aim air ale all ally also amid ample angel anger angle angry ankle ant any
ape apex apple apply april apron apt arch area arena argue arm army art ash aside ask asset atom attic audio aunt auto
award aware awful awl axe axis baby back bacon bad badge bag bake baker balance ball ballet balloon bamboo ban banana
band bang bank banner bar bare barely bargain bark barn baron barrel basic basil basin basis basket bass bat batch bath
battery battle bay beach beak beam bean bear beard beast beat beauty beaver bed bee beef been beer beet begin behave
belief bell belly belong below belt bench bend bent berry best bet better beyond bias bib bicycle bid big bike bill bin
bind bingo biology bird birth bison bit bite bitter black blade blame blanket blast blaze bleed blend bless blind blink
block blond blood blouse blow blue blunt blur board boast boat body boil bold bolt bomb bond bone bonus book boost boot
booth border bored born borrow boss both bother bottle bottom bought bounce bound bow bowl box boy brace brain brake
branch brand brass brave bread break breath brew brick bride bridge brief bright bring brisk broad broke broken bronze
brook broom brother brown brush bubble bucket budget buddy bug build bulb bulk bull bullet bump bunch bundle burden
burger burn burst bus bush busy butcher butler butter button buzz cabbage cabin cable cactus cage cake calf call calm
came camel camera camp canal cancel cancer candle candy cane cannon canoe canvas cap cape capital car carbon care
career carpet carrot carry cart carton carve case cash castle cat catch cattle cause cave cedar ceiling cell cement
century cereal chain chair chalk champion chance change channel chapel charge charm chart chase cheap cheat check cheek
cheese chef cherry chess chest chew chicken chief child chill chimney chin china chip chocolate choice choir choose
chop church cider cigar cinema circle circus city civil claim clam clap class claw clay clean clear clerk clever cliff
climb clip cloak clock close closet cloth cloud clown club clue clumsy coach coal coast coat cocoa coconut coffee coin
cold collar college color colour column comb come comedy comfort comic common company concert cook cookie cool copper
copy coral cord core cork corn corner correct cosmic cotton couch cough could country couple courage course court
cousin cover cow coward crab crack cradle craft crane crash crazy cream create credit creek crew cricket crime crisis
crisp crop cross crowd crown cruel cruise crush cry crystal cube cup curb cure curl curry curtain curve cushion custom
cut cute cycle dad daily dairy daisy dam damage damp dance danger dare dark darling dart dash date daughter dawn day dead
deaf deal dear debt decade decay deck decor deep deer defeat defend delay delta demand den denial dense dentist deny
depart depend desert design desire desk detail detect device devil dial diamond diary dice did diet dig dinner dip dirt
dirty disco dish disk dive divide dizzy dock doctor dog doll dollar dolphin dome donkey donor door dose dot double doubt
dough dove down dozen drag dragon drain drama draw dream dress drift drill drink drive drop drought drown drug drum dry
duck due dull dumb dump dune dusk dust duty dwarf each eager eagle ear early earn earth ease east easter easy eat echo
edge edit effort egg eight either elbow elder elect elegant else email ember empty end enemy energy engine enjoy enough
enter entry envy equal era erase error escape essay even evening event ever every evil exact exam except excuse exist
exit expand expect extra eye fable fabric face fact factory fade fail faint fair fairy faith fake fall false fame family
famous fan fancy far farm farmer fashion fast fat fate father fault favor fear feast feather fee feed feel feet fell
fellow felt fence fern ferry fever few fiber fiction field fierce fifty fig fight fill film filter final finance find
fine finger finish fire firm first fish fist fit five fix flag flame flap flare flash flask flat flavor flea fleet flesh
flight flip float flock flood floor flour flow flower flu fluid flush flute fly foam focus fog fold folk follow food fool
foot football for forest forever forge forget fork form formal former fort forty forward fossil found four fox frame
frank free freeze french fresh friday fridge friend fright frog front frost frozen fruit fry fuel full fun fund funny
fur fuss future gain galaxy gallery gallon game gang gap garage garden garlic gas gate gather gauge gear gecko gem gender
gene general genius gentle ghost giant gift gin ginger giraffe girl give glad glance gland glare glass gleam glide globe
gloom glory glove glow glue goal goat goblin god gold golden golf gone good goose gorilla gossip gown grab grace grade
grain grand grant grape graph grasp grass grave gravy gray grease great greed green greet grey grid grief grill grin grip
grocery groom group grow growth guard guess guest guide guilt guitar gulf gum gun gut guy gym habit hail hair half hall
halt ham hammer hand handle handy hang happen happy harbor hard hare harm harp harsh harvest has hat hate haul hawk hay
hazard haze head heal health heap hear heart heat heaven heavy hedge heel height hell hello helmet help hen her herb herd
here hero hide high hike hill him hint hip hire his history hit hobby hockey hold hole holiday hollow holy home honest
honey honor hood hook hope horn horror horse hospital host hot hotel hound hour house how hub hug huge human humble humor
hungry hunt hurdle hurry hurt husband hut ice icing icon idea ideal idle ill image impact inch indoor infant ink inn
insect inside invite iron island issue item ivory jacket jail jam jar jaw jazz jealous jeans jelly jet jewel job join
joke jolly journey joy judge jug juice july jump june jungle junior junk jury just keen keep kettle key kick kid kidney
kill kind king kiss kit kitchen kite kitten knee knife knight knit knob knock knot know koala label lace lack ladder
lady lake lamb lame lamp land lane lap large laser last late laugh laundry lava law lawn lawyer lay lazy lead leader leaf
lean leap learn lease leash least leather leave left leg legal legend lemon lend lens less lesson let letter level lever
liar liberty library lid lie life lift light like lily limb lime limp line linen link lion lip liquid list listen little
live liver lizard load loaf loan lobby lobster local lock log lonely long look loop loose lord lose loss lost lot loud
lounge love low loyal luck lucky lump lunch lung luxury mad made magic magnet maid mail main major make mall malt man
mango manner manor many map maple marble march mare margin marine mark market marry marsh mask mass mast master mat match
mate math matter may maybe maze meadow meal mean meat medal media medium meet melody melon melt member memo memory men
menu mercy merge merit merry mess metal meter method middle might mild mile milk mill mimic mind mine miner mini minor
mint minute mirror miss mist mix moan mob mock mode modern moist mold mole moment money monk monkey month mood moon moral
more morning moss most moth mother motion motor mount mouse mouth move movie much mud mug mule muscle museum music must
mute myth nail name nap napkin narrow nasty nation native nature naval navy near neat neck need needle nerve nest net
never new news next nice niece night nine noble nobody nod noise none noodle noon nor normal north nose not note novel
now nun nurse nut oak oar oat oath obey object ocean odd odor off offer office often oil old olive omen once one onion
only onto open opera opinion opt orange orchid order organ other otter ought ounce our out outer oven over owe owl own
owner oxygen oyster pace pack pad page paid pail pain paint pair pal palace pale palm pan panda panel panic pants paper
parade parcel parent park parlor parrot part partner party pass past pasta paste pastry patch path patient patrol
pattern pause pave paw pay pea peace peach peak peanut pear pearl pedal peel peer pen pencil penny people pepper perfect
permit person pest pet petal phase phoenix phone photo phrase piano pick picnic picture pie piece pig pigeon pile pill
pillow pilot pin pinch pine pink pint pipe pirate pit pitch pizza place plain plan plane planet plank plant plasma
plaster plastic plate play plaza plead please plenty plot plow plug plum plumber plump plus pocket poem poet point poison
polar pole police polish polite poll pond pony pool poor pop pope porch pork port pose post pot potato pottery pouch
pound pour powder power praise pray press pretty prey price pride priest prince print prison prize problem profit
promise proof proper proud prove pub public pudding pull pulp pulse pump punch pupil puppet puppy pure purple purse push
put puzzle queen quest quick quiet quilt quit quite quiz rabbit race rack radar radio raft rag rage raid rail rain raise
rally ram ramp ran ranch random range rank rapid rare rash rat rate rather raven raw ray razor reach react read ready
real realm rear reason rebel recall recent recipe record red reef refuse region relax relay relief remain remark remedy
remind remote remove rent repair repeat reply rescue resort rest result retail retire retreat retro return reveal
reward rhyme rhythm rib ribbon rice rich ride ridge rifle right rigid ring riot ripe rise risk rival river road roast
rob robe robin robot rock rocket rod role roll roman roof room root rope rose rotten rough round route row royal rub
rubber rude rug ruin rule ruler rumor run rural rush rust sack sacred sad saddle safe safety saga said sail saint salad
salary sale salmon salon salt salute same sample sand sandal sandwich sash sauce sausage save saw say scale scar scarce
scarf scary scene scent school science scissors scope score scout scrap scream screen screw script sea seal search season
seat second secret section see seed seek seem self sell send senior sense serious serve set settle seven sew shade
shadow shaft shake shall shallow shame shape share shark sharp shave shed sheep sheet shelf shell shelter sheriff shield
shift shine ship shirt shock shoe shoot shop shore short shot shout shove shovel show shower shrimp shrink shrub shut shy
sick side siege sigh sight sign signal silent silk silly silver similar simple since sing single sink sip sir siren
sister sit site six skate sketch ski skill skin skip skirt skull sky slab slam slap slate slave sled sleep sleeve slice
slide slim slip slope slot slow slug small smart smell smile smoke smooth snack snail snake snap sneak snow soak soap
soar soccer social sock soda sofa soft soil solar soldier sole solid solo solve some son song soon sore sorry sort soul
sound soup sour south space spade spare spark sparrow speak spear speech speed spell spend spice spider spike spill spin
spine spiral spirit spit splash split spoil spoon sport spot spray spread spring spy square squash squid stable stack
staff stage stain stair stake stale stall stamp stand star stare starch start starve state static statue stay steak
steal steam steel steep steer stem step stereo stern stew stick stiff still sting stir stitch stock stomach stone stool
stop store storm story stove strange straw stream street stress strict strike string strip stripe strong studio study
stuff stumble style subway such sudden sugar suit summer sun sunday sunset super supper supply sure surf surface surgery
surprise survey swallow swamp swan swap swarm sway swear sweat sweep sweet swell swift swim swing sword symbol syrup
system table tackle tail tailor take tale talent talk tall tame tan tank tap tape target tart task taste tax taxi tea
teach team tear tease teen teeth ten tennis tent term test text thank that theater theme then theory there they thick
thief thin thing think third this thorn thread three throat throne throw thumb thunder ticket tidal tide tidy tie tiger
tight tile till tilt timber time tin tiny tip tire tissue title toad toast today toe toilet told tomato tone tongue
tonight too tool tooth top topic torch torn tornado toss total touch tough tour toward towel tower town toy track trade
traffic tragic trail trailer train trap trash travel tray treat tree trend trial tribe trick trim trip troop tropic
trophy trouble truck true trumpet trunk trust truth try tub tube tulip tuna tune tunnel turkey turn turtle twelve twenty
twice twin twist two type tyre ugly umbrella uncle under undo unfair unicorn uniform union unique unit unite until upon
upper upset urban urge use user usual valley value valve van vanilla vapor vase vast vault vegan veil vein velvet vendor
venom venue verb verse very vest vet video view villa village vine violin viral virus visa visit vital vivid vocal voice
volcano volley vote vowel voyage wage wagon waist wait wake walk wall wallet walnut wander want war ward warm warn wash
wasp waste watch water wave wax way weak wealth wear weather weave web wedding wedge weed week weigh weird well west wet
whale wheat wheel when where which while whip whisper whistle white whole wide widow wife wild will win wind window wine
wing wink winner winter wipe wire wise wish witch with wizard wolf woman wonder wood wool word work world worm worry
worse worst worth would wound wrap wreck wrist write wrong yacht yard yarn yawn year yeast yell yellow yes yet yield
yoga young youth zebra zero zinc zone zoo`
  .trim()
  .split(/\s+/);

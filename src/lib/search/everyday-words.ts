// The commoner English words of three to seven letters, and a few longer ones. They take part in building the
// index only: those that lie a slip away from some name (`best` and BERT, `board` and Bard) go into it, so
// that an everyday word is not taken for a misspelt model. Words that readers of this site use of models
// (llama, falcon) are left out.

/** Everyday words, lower-case, each once. */
export const EVERYDAY_WORDS: readonly string[] = `
able absolute access ache acid acre act add address ado age agent agents ago aid aim air ale alert all ally
almost alone already also always amid amount ample angel anger angle angry ankle another answer ant any
anyone ape apex appear apple apply april apron apt arch area arena argue arm army around arrow art article
ash aside ask asked asset assign atom attic audio aunt author authors auto avoid award aware awful awl axe
axis baby back bacon bad badge bag bake baker balance ball ballet balloon bamboo ban banana band bang bank
banner bar bare barely bargain bark barn baron barrel based basic basil basin basis basket bass bat batch
bath battery battle bay beach beak beam bean bear beard beast beat beauty beaver because become bed bee beef
been beer beet before began begin behave behind being belief bell belly belong below belt bench bend bent
berry best bet better between beyond bias bib bicycle bid big bike bill bin bind bingo biology bird birth
bison bit bite bitter black blade blame blanket blast blaze bleed blend bless blind blink block blond blood
blouse blow blue blunt blur board boast boat body boil bold bolt bomb bond bone bonus book boost boot booth
border bored born borrow boss both bother bottle bottom bought bounce bound bow bowl box boy brace brain
brake branch brand brass brave bread break breath brew brick bride bridge brief bright bring brisk broad
broke broken bronze brook broom brother brown brush bubble bucket buddy budget bug build bulb bulk bull
bullet bump bunch bundle burden burger burn burst bus bush busy butcher butler butter button buzz cabbage
cabin cable cactus cage cake calf call called calm came camel camera camp canal cancel cancer candle candy
cane cannon cannot canoe canvas cap cape capital car carbon care career carpet carried carrot carry cart
carton carve case cash castle cat catch cattle cause cave cedar ceiling cell cement century cereal certain
chain chair chalk champion chance change changes channel chapel charge charm chart chase cheap cheat check
cheek cheese chef cherry chess chest chew chicken chief child chill chimney chin china chip chocolate choice
choices choir choose chop church cider cigar cinema circle circus city civil claim clam clap class clause
claw clay clean clear clearly clerk clever cliff climb clip cloak clock close closed closet closing cloth
cloud clown club clue clumsy coach coal coast coat cocoa coconut coffee coin cold collar college color
colour column comb come comedy comes comfort comic coming command comment common company compare compile
complete compose computer concert connect consider const contact contain contained contains content contents
continue control convert cook cookie cool copper copy coral cord core cork corn corner correct cosmic cotton
couch cough could counter country couple courage course court cousin cover cow coward crab crack cradle
craft crane crash crazy cream create created credit creek crew cricket crime crisis crisp crop cross crowd
crown cruel cruise crush cry crystal cube cup curb cure curl curry curtain curve cushion custom cut cute
cycle dad daily dairy daisy dam damage damp dance danger dare dark darling dart dash date daughter dawn day
dead deaf deal dealing dear debt decade decay decide decided deck decor deep deer defeat defend define
degree delay delta demand den denial dense dentist deny depart depend desert design desire desk despite
detail details detect develop device devil dial diamond diary dice did diet different dig digital dinner dip
dirt dirty disco dish disk dive divide dizzy dock doctor dog doing doll dollar dolphin dome done donkey
donor door dose dot double doubt dough dove down dozen drag dragon drain drama draw dream dress drift drill
drink drive drop drought drown drug drum dry duck due dull dumb dump dune during dusk dust duty dwarf each
eager eagle ear early earn earth ease easily east easter easy eat eating echo economy edge edit effect
effort egg eight eighty either elbow elder elect elegant else email ember empty end ended ending enemy
energy engine enjoy enough enter entire entry envy equal era erase error escape essay even evening event
ever every evil exact exam except excuse exist exists exit expand expect expert explain express extend extra
extreme eye fable fabric face facing fact factor factory fade fail failed failure faint fair fairy faith
fake fall falling false fame family famous fan fancy far farm farmer fashion fast fat fate father fault
favor fear feast feather feature federal fee feed feel feeling feet fell fellow felt fence fern ferry fever
few fiber fiction field fields fierce fifty fig fight fill film filter final finally finance find finding
fine finger finish fire firm first fish fist fit five fix flag flame flap flare flash flask flat flavor flea
fleet flesh flight flip float flock flood floor flour flow flower flu fluid flush flute fly foam focus fog
fold folk follow followed food fool foot football for forced foreign forest forever forge forget fork form
formal formed former forms fort forty forward fossil found four fox frame frank free freeze french fresh
friday fridge friend fright frog front frost frozen fruit fry fuel full fun fund funny fur further fuss
future gain gained galaxy gallery gallon game gang gap garage garden garlic gas gate gather gauge gear gecko
gem gender gene general generate genius gentle getting ghost giant gift gin ginger giraffe girl give given
giving glad glance gland glare glass gleam glide global globe gloom glory glove glow glue goal goat goblin
god going gold golden golf gone good goose gorilla gossip gotten gown grab grace grade grain grand grant
grape graph grasp grass grave gravy gray grease great greatly greed green greet grey grid grief grill grin
grip grocery groom group grow growing grown growth guard guess guest guide guilt guitar gulf gum gun gut guy
gym habit hail hair half hall halt ham hammer hand handed handle handy hang happen happens happy harbor hard
hare harm harp harsh harvest has hat hate haul having hawk hay hazard haze head heading heal health heap
hear hearing heart heat heaven heavily heavy hedge heel height hell hello helmet help helped hen her herb
herd here hero herself hide high hike hill him himself hint hip hire his history hit hobby hockey hold
holding hole holiday hollow holy home honest honey honor hood hook hope horn horror horse hospital host hot
hotel hound hour house how however hub hug huge human humble humor hundred hungry hunt hurdle hurry hurt
husband hut ice icing icon idea ideal idle ill image impact inch include income indoor infant ink inn inner
insect inside instead intend into invite iron island issue item itself ivory jacket jail jam jar jaw jazz
jealous jeans jelly jet jewel job join joined joke jolly journey joy judge judged jug juice july jump jumped
june jungle junior junk jury just keen keep keeping keeps kept kettle key kick kid kidney kill kind king
kiss kit kitchen kite kitten knee knife knight knit knob knock knot know known koala label lace lack ladder
lady laid lake lamb lame lamp land lane lap large larger largest laser last late later latest laugh laundry
lava law lawn lawyer lay lazy lead leader leading leaf lean leap learn learned lease leash least leather
leave leaves leaving left leg legal legend lemon lend lens less lesson let letter level lever liar liberty
library lid lie life lift light like likely lily limb lime limited limp line linen link linked lion lip
liquid list listen little live liver living lizard load loaf loan lobby lobster local lock log lonely long
look looked loop loose lord lose loss lost lot loud lounge love loving low lower loyal luck lucky lump lunch
lung luxury mad made magic magnet maid mail main major make maker making mall malt man managed mango manner
manor many map maple maps marble march mare margin marine mark marked market marry marsh mask mass mast
master mat match mate math matter matters may maybe maze meadow meal mean meant meat medal media medical
medium meet meeting melody melon melt member memo memory men mental mention menu mercy merely merge merit
merry mess metal meter method middle might mild mile milk mill mimic mind mine miner mini minor mint minute
mirror miss mist mix mixed moan mob mock mode modern modes moist mold mole moment money monk monkey month
months mood moon moral more morning moss most moth mother motion motor mount mouse mouth move moved movie
moving much mud mug mule muscle museum music must mute myth nail name named nap napkin narrow nasty nation
nations native natural nature naval navy near nearly neat neck need needed needle neither nerve nest net
never new news next nice niece night nine noble nobody nod node nodes noise none noodle noon nor normal
north nose not note noted nothing notice novel now null nun nurse nut oak oar oat oath obey object obvious
ocean odd odor off offer offered office often oil old olive omen once one onion only onto open opened opera
opinion opt option options orange orchid order ordered organ other others otter ought ounce our out outer
outside oven over overall owe owl own owned owner oxygen oyster pace pack pad page paid pail pain paint
painted pair pal palace pale palm pan panda panel panic pants paper parade parcel parent park parlor parrot
part partner party pass passed passing past pasta paste pastry patch path paths patient patrol pattern pause
pave paw pay payment pea peace peach peak peanut pear pearl pedal peel peer pen pencil penny people pepper
perfect perhaps permit person pest pet petal phase phoenix phone photo phrase physical piano pick picked
picnic picture pie piece pig pigeon pile pill pillow pilot pin pinch pine pink pint pipe pirate pit pitch
pizza place placed plain plan plane planet plank planned plant plasma plaster plastic plate play played
player playing plaza plead please plenty plot plow plug plum plumber plump plus pocket poem poet point
points poison polar pole police polish polite poll pond pony pool poor pop pope popular porch pork port
portion pose positive possible post pot potato pottery pouch pound pour powder power praise pray prepare
present press pretty prevent previous prey price pride priest prince print printed prison private prize
problem process produce product profit program project promise proof proper protect proud prove provide pub
public pudding pull pulled pulp pulse pump punch pupil puppet puppy pure purple purse push pushed put puzzle
quarter queen quest quick quickly quiet quietly quilt quit quite quiz rabbit race rack radar radio raft rag
rage raid rail rain raise raised rally ram ramp ran ranch random range rank rapid rare rash rat rate rather
raven raw ray razor reach reached react read reading ready real reality really realm rear reason reasons
rebel recall receive recent recipe record records red reduce reef reform refuse refused regard region
regular relate related relax relaxed relay relief rely remain remains remark remedy remind remote remove
removed rent repair repeat repeated replace reply request require rescue resort rest rested result results
retail retain retire retreat retro return returned reveal review reward rhyme rhythm rib ribbon rice rich
ride ridge rifle right rigid ring riot ripe rise rising risk rival river road roast rob robe robin robot
rock rocket rod role roll roman roof room root rope rose rotten rough roughly round route row royal rub
rubber rude rug ruin rule ruler rumor run running rural rush rust sack sacred sad saddle safe safety saga
said sail saint salad salary sale salmon salon salt salute same sample sand sandal sandwich sash sauce
sausage save saw say scale scar scarce scarf scary scene scent school science scissors scope score scored
scout scrap scream screen screw script sea seal search season seat second secret section see seed seek seem
seemed seems seen select self sell selling send sending senior sense series serious serve served service set
setting settle settled seven several sew shade shadow shaft shake shall shallow shame shape share shared
sharing shark sharp shave shed sheep sheet shelf shell shelter sheriff shield shift shine ship shirt shock
shoe shoot shop shore short shot shout shove shovel show shower shown shrimp shrink shrub shut shy sibling
sick side siege sigh sight sign signal signed silent silk silly silver similar simple simply since sing
single sink sip sir siren sister sit site sitting six sizes skate sketch ski skill skin skip skirt skull sky
slab slam slap slate slave sled sleep sleeve slice slide slim slip slope slot slow slug small smart smell
smile smoke smooth snack snail snake snap sneak snow soak soap soar soccer social society sock soda sofa
soft soil solar sold soldier sole solid solo solve some someone son song soon sooner sore sorry sort sorted
soul sound soup sour south space spade spare spark sparrow speak speaking spear special speech speed spell
spend spent spice spider spike spill spin spine spiral spirit spit splash split spoil spoken spoon sport
spot spray spread spring spy square squash squid stable stack staff stage stain stair stake stale stall
stamp stand standard standing star starch stare start started starts starve state stated states static
station statue stay stayed steak steal steam steel steep steer stem step stereo stern stew stick stiff still
sting stir stitch stock stomach stone stool stop stopped store storm story stove strange straw stream street
stress strict strike string strip stripe strong strongly student studied studio study stuff stumble style
subject subway succeed such sudden suffer sugar suit suitable summer sun sunday sunset super supper supply
support suppose supposed sure surely surf surface surgery surprise survey swallow swamp swan swap swarm sway
swear sweat sweep sweet swell swift swim swing sword symbol syrup system table tackle tail tailor take taken
taking tale talent talk talked tall tame tan tank tap tape target tart task taste taught tax taxi tea teach
team tear tease teen teeth telling ten tends tennis tent term test tested tests text thank thanks that
theater theme themselves then theory there therefore they thick thief thin thing things think thinking third
this thorn though thought thread three throat throne through throw thrown thumb thunder ticket tidal tide
tidy tie tiger tight tile till tilt timber time tin tiny tip tire tissue title toad toast today toe together
toilet tokens told tomato tone tongue tonight too tool tooth top topic torch torn tornado toss total touch
touched tough tour toward towards towel tower town toy track trade trading traffic tragic trail trailer
train training trap trash travel travels tray treat treated tree trees trend trial tribe trick tried tries
trim trip troop trophy tropic trouble truck true trumpet trunk trust truth try trying tub tube tulip tuna
tune tunnel turkey turn turned turning turtle twelve twenty twice twin twist two type typical tyre ugly
umbrella uncle under undo unfair unicorn uniform union unique unit unite unless until upon upper upset urban
urge usage use useful user usual usually valley value values valve van vanilla vapor various vase vast vault
vegan veil vein velvet vendor venom venue verb verse version very vest vet video view villa village vine
violin viral virus visa visit visited vital vivid vocal voice volcano volley volume vote vowel voyage wage
wagon waist wait waiting wake walk walked wall wallet walnut wander want wanted war ward warm warn warned
wash washed wasp waste watch watched water wave wax way weak wealth wear wearing weather weave web wedding
wedge weed week weekend weigh weird well west western wet whale whatever wheat wheel when where whether
which while whip whisper whistle white whole wide widely widow wife wild will willing win wind window wine
wing wink winner winning winter wipe wire wise wish witch with within without wizard wolf woman wonder wood
wooden wool word work worked working world worm worry worse worst worth would wound wrap wreck wrist write
written wrong yacht yard yarn yawn year yeast yell yellow yes yet yield yoga young youth zebra zero zinc
zone zoo`
  .trim()
  .split(/\s+/);

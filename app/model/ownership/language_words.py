"""Common words that tell English from other languages written in Latin letters.

Most of them mean little by themselves, and nobody can write without them. A word common both in English and in another
language ("so", "in", "die", "was") tells nothing, and stands in SHARED alone.
"""

SHARED = frozenset(
    """
    a i o u n is in so an am me no on or of for had was will her he we as at all over under to do ten kind name not
    hand want man son come side far fine bed door week best half here minutes moment war die hat were land see men
    per ok hun wat ya ty pay log but part us fair table six place must mad plan has real one sent bon mine hi r
    """.split()
)

ENGLISH = frozenset(
    """
    the and it that with be by from this are have been they their there them then than these those which what when
    where who whom whose why how if because while until though although my myself your yours yourself our ours
    ourselves his himself herself its itself you she it's i'm i've i'd i'll you're you've you'd you'll he's she's
    we're we've we'd we'll they're they've they'd that's there's what's who's where's how's let's isn't aren't
    wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't mustn't
    needn't ain't cannot could would should shall might ought can may did does don doing done being get gets getting
    got gotten go goes going gone went comes coming came make makes making made take takes taking took taken give
    gives giving gave given say says saying said tell tells telling told know knows knew known think thinks thinking
    thought feel feels feeling felt wants wanted need needs needed sees seen saw look looks looking looked ask asks
    asked asking try tried trying keep keeps kept leave leaves left leaving let call called calling hear heard talk
    talked talking speak listen listening help helped stop stopped stay stayed start started put sit sat stand stood
    hold held bring brought buy bought write wrote written read love loved miss missed hurt cry cried care cared
    hope wish mean means meant understand remember forget forgot happen happened believe wait waited waiting thank
    thanks sorry please hello dear hey yes yeah yep nope okay oh just only very really too also even still already
    again never always ever sometimes often maybe perhaps quite almost enough much many more most less least some
    any each every both few other another such same own none nothing something anything everything nobody somebody
    anybody everybody someone anyone everyone into onto out off up down about above below after before between
    through without within during since against around behind away back now today tonight tomorrow yesterday soon
    later once twice ago yet anyway instead together alone else either neither nor whether good bad better worse
    worst big small little long old new right wrong hard easy sure nice great happy sad angry tired scared afraid
    proud ashamed lonely sick stupid first last next whole two three four five seven eight nine hundred day days
    night nights weeks month months year years hour hours minute morning evening time times home house room kitchen
    school work job money phone car life thing things people person friend friends family mum mom dad mother father
    brother sister daughter child children kids wife husband woman boy girl way word words end head face eyes heart
    voice hands honest honestly literally actually seriously whatever well like him forgive trust blame fault
    birthday holiday monday tuesday wednesday thursday friday saturday sunday christmas dinner lunch breakfast
    coffee tea shut truth lie lied lying liar idea matter matters late rather send quiet open eat second lost
    laughed laughing text crying feet sitting cold twenty thirty front sleep find found answer mind round used
    letter bag carry carrying paid stuff past putting book hate hated floor ate picture message turn turned hair hot
    nervous full holding paper worry worried asleep awake doctor outside inside show showed able smell loud finished
    girls boys parents rest dead stairs water lovely shoes straight joke eating drink drinking true glad decided
    expect sign free funny problem sound sounds happens break broke explain slow change changed become liked reason
    empty forgotten raised midnight reading walk walked walking wake soft jealous close closed guess awful rain age
    alright driving drove news threw silence conversation teeth course whenever early decent shame promise safe busy
    pretty important different living dying anymore moving shouted shouting screaming guilty hungry drunk divorce
    dream grief apology apologise apologize pretend hurts broken upset useless boring horrible terrible rude selfish
    lazy weird embarrassed disappointed heartbroken exhausted relieved grateful relationship marriage argument fight
    fighting fought quit ended choose losing missing saved anywhere somewhere everywhere forever basically exactly
    finally suddenly probably certainly definitely completely properly simply clearly typical unbelievable gutted
    haha hiya cheers cuddle dickhead asshole arsehole idiot ur im ive ill id dont doesnt didnt cant couldnt wont
    wouldnt shouldnt isnt arent wasnt werent hasnt havent hadnt aint thats whats theres hes shes youre youve youd
    youll theyre weve lets gonna wanna gotta kinda sorta dunno idk idc lol lmao omg soz tbh ngl imo btw rn bc cuz
    cos coz cause pls plz thx ppl tho thru yall y'all yh wot wen wud cud shud hav luv gud nite gn tmrw nvm smh ffs
    wtf bro dude mate babe xx xxx shit fuck fucking bloody hell damn crap
    """.split()
)

_GERMAN = """
    ich du er sie wir ihr mich dich mir dir uns euch und oder aber nicht auch wenn weil dass das der den dem des ein
    eine einen einem einer kein keine ist sind bist habe hast haben hatte wurde werden wird kann kannst konnte muss
    musst soll möchte mit für von zu zum zur auf aus bei nach vor über unter immer nie wieder schon noch nur sehr
    mehr hier heute gestern morgen warum wie wer wo wann mein meine dein deine sein seine ja nein doch mal gar dann
    denn als wegen ohne gegen etwas nichts alles viel gut liebe lieber bitte danke sich macht machst gehen sagen
"""

_FRENCH = """
    je tu il elle nous vous ils elles le la les un une des du de et ou mais est sont suis avoir ai ont avais était
    pas ne que qui quoi où quand comment pourquoi avec sans sous dans chez vers très trop plus moins bien mal jamais
    toujours encore déjà aussi ça ce cet cette ces mon ma mes ton ta tes sa ses notre votre leur tout tous toute
    rien peu beaucoup merci oui non parce fait faire dit dire veux peux peut moi toi lui eux même c'est j'ai t'es
    qu'il
"""

_SPANISH = """
    yo él ella nosotros vosotros ellos el los las uno una unos y pero porque cuando donde quien cual con para por
    según hasta desde muy más menos nunca siempre también aún todavía sí si mi tu su mis tus sus nuestro eres es soy
    somos está estás estoy están fue ser estar haber ha hay tengo tienes tiene quiero quieres puede puedo hacer todo
    todos toda nada algo mucho poco bueno gracias lo le les se te nos esto eso ese esa este esta qué cómo mañana hoy
"""

_PORTUGUESE = """
    eu ele ela nós você vocês eles elas não sim mas porque quando onde quem com sem muito mais menos nunca sempre
    também já ainda meu minha teu tua seu sua isso isto aquilo estou está estava foi ser tem tenho quero pode fazer
    tudo nada em na os ao dos das da pelo uma obrigado
"""

_ITALIAN = """
    io lui lei noi voi loro il gli una uno di del della dei delle che chi non ma perché quando dove con senza molto
    più meno mai sempre anche ancora già mio mia tuo tua suo sua sono sei è siamo hai ho abbiamo fatto fare tutto
    niente grazie questo questa quello così sì mi ti ci vi
"""

_DUTCH = """
    ik jij je hij zij wij jullie ze het een en maar niet ook als omdat dat deze dit wie waar waarom hoe met zonder
    voor van naar bij uit altijd nooit weer nog al zeer meer hier nu vandaag gisteren mijn jouw zijn haar onze ben
    bent heb hebt heeft hebben waren kan kunnen moet moeten wil geen niets alles veel dank graag
"""

_NORDIC = """
    jag du han hon vi ni de och eller inte också om att som det den ett en är var har hade kan måste vill med utan
    för från till aldrig alltid igen mycket mer här nu idag igår min din sin hans hennes vår varför hur vad vem när
    ikke og også af til fra aldri altid meget mye hvad hva hvorfor hvordan når jeg mig meg dig deg er ikkje eg
"""

_POLISH = """
    ja ona wy oni nie tak że żeby ale albo lub bo gdy kiedy gdzie kto co jak dlaczego z ze w na od dla po przed za
    przez bez bardzo więcej nigdy zawsze znowu jeszcze już też tylko mój moja mnie mi ciebie cię tobie jego jej jest
    są jestem jesteś był była było być mam masz ma może mogę chcę wszystko nic coś dziękuję proszę się ta
"""

_TURKISH = """
    ben sen biz siz onlar ve veya ama fakat çünkü için ile gibi kadar daha çok az hiç asla zaman bir bu şu ne nasıl
    neden niye nerede kim değil var yok mi mı mu mü de da ki benim senin bana sana beni seni onu şey diye sonra önce
    artık hâlâ evet hayır lütfen teşekkürler
"""

_HINDI = """
    main mein mai tum tu aap hum woh wo yeh ye mera meri mere tera teri tere tumhara tumhari tumhare apna apni hai
    hain ho hoon tha thi ka ki ke ko se par pe aur lekin magar kyun kyu kya kaise kab kahan kaun nahi nahin nai mat
    bhi toh sirf bahut bohot kabhi hamesha phir abhi kuch sab koi mujhe tumhe tujhe usko isko karo karna karta karti
    karte raha rahi rahe gaya gayi kar diya liya chahiye haan ji yaar bas matlab
"""

_HUNGARIAN = """
    az egy és nem hogy van volt mert csak már még nagyon mindig soha minden semmi
"""

_FINNISH = """
    ja ei se en oli mutta kun mitä miksi aina koskaan minä sinä hän joka ovat että myös
"""

_ROMANIAN = """
    si nu este sunt și pe cu din pentru dar niciodată mereu foarte mai
"""

_CZECH = """
    je není jsem jsi byl že ale když proč vždy nikdy velmi taky jen už ještě se nije sam si da što kako zašto
"""

_INDONESIAN = """
    yang dan di ke dari ini itu tidak saya kamu aku dia kami kita untuk dengan ada akan sudah juga
"""

OTHER = frozenset(
    word
    for language in (
        _GERMAN,
        _FRENCH,
        _SPANISH,
        _PORTUGUESE,
        _ITALIAN,
        _DUTCH,
        _NORDIC,
        _POLISH,
        _TURKISH,
        _HINDI,
        _HUNGARIAN,
        _FINNISH,
        _ROMANIAN,
        _CZECH,
        _INDONESIAN,
    )
    for word in language.split()
)
"""Common words of the others; languages that are missing here are known by the lack of English ones."""

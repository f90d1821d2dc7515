// Written by write-words-of-time.ts from the CLDR of Node's Intl (Unicode License); do not edit.

/**
 * By kind, the words for days, times of day and how long ago in other languages than Chinese and English.
 * A line joins the words of a phrase.
 */
export const wordsOfTime = {
  months: `
    Abr Abril Ago Agosto Agu Agustus Apr April Ara Aralık Aug August Ağu Ağustos Des Desember Dez
    Dezember Dis Disember Disyembre Eki Ekim Ene Enero Eyl Eylül Feb Februar Februari Haz Haziran Hul
    Hulyo Hun Hunyo Jan Januar Januari Jul Julai Juli Jun Juni Kas Kasım Mac Mai Mar Maret Marso Mart
    May Mayo Mayıs Mei Mär März Nis Nisan Nob Nobyembre Nov November Oca Ocak Ogo Ogos Okt Oktober
    Oktubre Peb Pebrero Sep Sept September Set Setyembre Tem Temmuz abe abendua abenduaren abr abril abu
    abuztua abuztuaren ag ago agost agosto août api apirila apirilaren apr aprel april aprile aprilie
    aprill apríl apríla aprīlis aug august augusta augusti augusts augustus augusztus avg avgust avq
    avqust avr avril aza azaroa azaroaren balandis balandžio birželio birželis bře březen března cze
    czerwca czerwiec dec decembar december decembra decembrie decembris decembro dek dekabr des desember
    desembre dets detsember dez dezembro dic dicembre diciembre dub duben dubna déc décembre eka ekaina
    ekainaren elo elokuu elokuuta ene enero feb febbraio febr febreiro febrer febrero februar februari
    februarie február februára februāris fev fevereiro fevral févr février gegužė gegužės gen gener
    gennaio giu giugno gru grudnia grudzień gruodis gruodžio heinä heinäkuu heinäkuuta helmi helmikuu
    helmikuuta huhti huhtikuu huhtikuuta ian ianuarie ira iraila irailaren iul iulie iun iunie iyl iyn
    iyul iyun jaan jaanuar jan janeiro januar januari január januára janv janvier janvāris joulu
    joulukuu joulukuuta juil juillet juin jul julho juli julij julio juliol jun junho juni junij junio
    juny juuli juuni júl júla július jún júna június jūl jūlijs jūn jūnijs kesä kesäkuu kesäkuuta kol
    kolovoz kolovoza kovas kovo kvě květen května kwi kwiecień kwietnia lapkritis lapkričio led leden
    ledna liepa liepos lip lipanj lipca lipiec lipnja lis listopad listopada listopadu loka lokakuu
    lokakuuta lug luglio lut lutego luty maalis maaliskuu maaliskuuta maart mag maggio mai maiatza
    maiatzaren maig maijs maio maj maja mar marca marec marras marraskuu marraskuuta mars mart martie
    marts martxoa martxoaren marzec marzo març março may mayo mei mrt máj mája május márc március märts
    noiembrie nov novembar november novembra novembre novembris novembro noviembre noy noyabr oct
    octobre octombrie octubre okt oktobar oktober oktobris oktoober oktyabr október októbra ots otsaila
    otsailaren ott ottobre out outubro ožu ožujak ožujka paź październik października pro prosinac
    prosinca prosince prosinec rugpjūtis rugpjūčio rugsėjis rugsėjo ruj rujan rujna sausio sausis sen
    sentyabr sep sept septembar september septembra septembre septembrie septembris septiembre set
    setembre setembro settembre sie sierpień sierpnia sij siječanj siječnja spalio spalis srp srpanj
    srpen srpna srpnja stu studeni studenoga sty styczeń stycznia svi svibanj svibnja syys syyskuu
    syyskuuta szept szeptember tammi tammikuu tammikuuta touko toukokuu toukokuuta tra travanj travnja
    urr urria urriaren urt urtarrila urtarrilaren uzt uztaila uztailaren vasario vasaris veebr veebruar
    velj veljača veljače wrz wrzesień września xan xaneiro xul xullo xuño yan yanvar zář září ápr
    április úno únor února červen července červenec června čvc čvn říj říjen října Şub Şubat Απρ
    Απρίλιος Απριλίου Αυγ Αυγούστου Αύγουστος Δεκ Δεκέμβριος Δεκεμβρίου Ιαν Ιανουάριος Ιανουαρίου Ιουλ
    Ιουλίου Ιουν Ιουνίου Ιούλιος Ιούνιος Μάιος Μάρτιος Μαΐ Μαΐου Μαρ Μαρτίου Νοέμβριος Νοε Νοεμβρίου Οκτ
    Οκτωβρίου Οκτώβριος Σεπ Σεπτέμβριος Σεπτεμβρίου Φεβ Φεβρουάριος Φεβρουαρίου Ақпан Желтоқсан Мамыр
    Маусым Наурыз Сәуір Тамыз Шілде авг август августа апр апрель апреля април ақп ақпан бер березень
    березня вер вересень вересня груд грудень грудня дек декабрь декабря декември дец децембар жел
    желтоқсан жовт жовтень жовтня июл июль июля июн июнь июня квіт квітень квітня лип липень липня лист
    листопад листопада лют лютий лютого май мам мамыр мар март марта мау маусым мая мај нау наурыз нов
    новембар ноември нояб ноябрь ноября окт октобар октомври октябрь октября сент сентябрь сентября сеп
    септембар септември серп серпень серпня січ січень січня сәу сәуір там тамыз трав травень травня феб
    фебруар февр февраль февраля февруари черв червень червня шіл шілде юли юни янв январь января януари
    јан јануар јул јун Қазан Қараша Қаңтар Қыркүйек қаз қазан қар қараша қаң қаңтар қыр қыркүйек אוג
    אוגוסט אוק אוקטובר אפר אפריל באוג באוגוסט באוק באוקטובר באפר באפריל בדצמ בדצמבר ביולי ביוני בינו
    בינואר במאי במרץ בנוב בנובמבר בספט בספטמבר בפבר בפברואר דצמ דצמבר יולי יוני ינו ינואר מאי מרץ נוב
    נובמבר ספט ספטמבר פבר פברואר آب آبان آذار آذر آوریل أبريل أغسطس أكتوبر أيار أيلول اردیبهشت اسفند
    الأول الثاني اوت اپریل اکتبر اکتوبر اگست بهمن تشرين تموز تیر جنوری جولائی جون حزيران خرداد دسامبر
    دسمبر ديسمبر دی سبتمبر ستمبر سپتامبر شباط شهریور فبراير فروردین فروری فوریه فوریهٔ كانون مئی مارس
    مارچ مايو مرداد مه مهر مهٔ نوامبر نوفمبر نومبر نيسان يناير يوليو يونيو ژانویه ژانویهٔ ژوئن ژوئیه
    ژوئیهٔ अक्टू अक्टूबर अग अगस्त अप्रैल जन जनवरी जुल जुलाई जून दिस दिसंबर नव नवंबर फ़र फ़रवरी मई मार्च
    सित सितंबर অক্টো অক্টোবর আগ আগস্ট এপ্রি এপ্রিল জানু জানুয়ারি জুন জুল জুলাই ডিসে ডিসেম্বর নভে
    নভেম্বর ফেব ফেব্রুয়ারি মার্চ মে সেপ সেপ্ট সেপ্টেম্বর அக் அக்டோபர் ஆக ஆகஸ்ட் ஏப் ஏப்ரல் செப்
    செப்டம்பர் ஜன ஜனவரி ஜூன் ஜூலை டிச டிசம்பர் நவ நவம்பர் பிப் பிப்ரவரி மார் மார்ச் மே ก กรกฎาคม กันยายน
    กุมภาพันธ์ ค ต ตุลาคม ธ ธันวาคม พ พฤศจิกายน พฤษภาคม ม มกราคม มิ มิถุนายน มี มีนาคม ย ส สิงหาคม เม
    เมษายน`,
  marks: `
    Tháng thg tháng 월`,
  weekdays: `
    Ahad Ahd Ba Biy Biyernes Bảy CN Ceturtd Ceturtdiena Chủ Cmt Cs Cum Cuma Cumartesi Di Dienstag Do
    Donnerstag Fr Freitag Hai Huw Huwebes Isn Isnin Jum Jumaat Jumat Kam Kamis Kha Khamis Lin Linggo Lun
    Lunes Mar Martes Mi Min Minggu Mittwoch Miy Miyerkules Mo Montag Nhật Năm Otrd Otrdiena Paz Pazar
    Pazartesi Per Perşembe Piektd Piektdiena Pirmd Pirmdiena Pzt Rab Rabu Sa Sab Sabado Sabtu Sal Salı
    Samstag Sel Selasa Sen Senin Sestd Sestdiena So Sonntag Svētd Svētdiena Sze Szo Sáu Thứ Trešd
    Trešdiena Tư al an antradienis ar asteartea asteazkena astelehena axşamı az bazar ceturtd
    ceturtdiena csütörtök czw czwartek cümə dc dg di dijous dilluns dim dimanche dimarts dimecres
    dinsdag dissabte diumenge divendres dj dl do dom domenica domingo donderdag ds dt dum duminică dv
    ertəsi esmaspäev feira fre fredag gio giovedì hétfő ig igandea jeu jeudi joi jue jueves ke kedd
    keskiviikko keskiviikkona ketvirtadienis kolmapäev kt la larunbata lauantai lauantaina laupäev lr
    lun lundi lunedì lunes luni luns lör lördag lør lørdag ma maanantai maanantaina maandag man mandag
    mar mardi martedì martes marți mer mercoledì mercredi mie miercuri mié miércoles mån måndag mér
    mércores ne ned nedelja nedeľa nedjelja neděle neljapäev niedz niedziela og ons onsdag or osteguna
    ostirala otrd otrdiena pe penktadienis perjantai perjantaina pet petak petek pi piatok piektd
    piektdiena pirmadienis pirmd pirmdiena piątek pn po pon pondelok pondělí ponedeljak ponedeljek
    ponedjeljak poniedziałek pr pt pá pátek péntek pühapäev qua quarta qui quinta reede sab sabato sam
    samedi seg segunda sekmadienis sestd sestdiena sex sexta sk so sob sobota sre sreda sri srijeda st
    streda středa su sub subota sunnuntai sunnuntaina svētd svētdiena szerda szombat sáb sábado sâm
    sâmbătă sön söndag søn søndag teisipäev ter terça ti tiistai tiistaina tir tirs tirsdag tis tisdag
    to tor torek tors torsdag torstai torstaina tr trečiadienis trešd trešdiena ut uto utorak utorok
    vasárnap ven vendredi venerdì venres vie viernes vin vineri vr vrijdag wo woensdag wt wtorek xov
    xoves za zaterdag zo zondag Çar Çarşamba çərşənbə út úterý čet četrtek četvrtak čt čtvrtek śr środa
    şənbə šeštadienis št štvrtok Δευ Δευτέρα Κυρ Κυριακή Πέμ Πέμπτη Παρ Παρασκευή Σάβ Σάββατο Τετ
    Τετάρτη Τρί Τρίτη бейсенбі бс воскресенье вс вт вторник вівторок дс дүйсенбі жексенбі жм жс жұма нд
    нед неделя недеља неділя пет петак петък пн пон понеделник понедельник понедељак понеділок пт
    пятница п’ сб сейсенбі сенбі середа ср сре среда сряда сс суб суббота субота събота сәрсенбі уто
    уторак чет четвер четверг четвртак четвъртък чт ятниця א ב ג ד ה ו חמישי יום ראשון רביעי שבת שישי
    שלישי שני اتوار الأحد الأربعاء الاثنين الثلاثاء الجمعة الخميس السبت بدھ جمعرات جمعه جمعہ دوشنبه
    سه‌شنبه شنبه منگل پنجشنبه پیر چهارشنبه ہفتہ یکشنبه गुरु गुरुवार बुध बुधवार मंगल मंगलवार रवि रविवार
    शनि शनिवार शुक्र शुक्रवार सोम सोमवार বুধ বুধবার বৃহস্পতি বৃহস্পতিবার মঙ্গল মঙ্গলবার রবি রবিবার শনি
    শনিবার শুক্র শুক্রবার সোম সোমবার சனி செவ் செவ்வாய் ஞாயி ஞாயிறு திங் திங்கள் புத புதன் வியா வியாழன்
    வெள் வெள்ளி จันทร์ พฤหัส พุธ วันจันทร์ วันจันทร์ที่ วันพฤหัสบดี วันพฤหัสบดีที่ วันพุธ วันพุธที่
    วันศุกร์ วันศุกร์ที่ วันอังคาร วันอังคารที่ วันอาทิตย์ วันอาทิตย์ที่ วันเสาร์ วันเสาร์ที่ ศุกร์
    อังคาร อาทิตย์ เสาร์ 土曜日 日土曜日 日日曜日 日曜日 日月曜日 日木曜日 日水曜日 日火曜日 日金曜日 月曜日 木曜日 水曜日 火曜日 金曜日 금 금요일 목 목요일 수
    수요일 월 월요일 일 일요일 토 토요일 화 화요일`,
  days: `
    Araw_bago_ang_kahapon Hôm_kia Hôm_nay Hôm_qua abans_d’_ahir ahir aizvakar alaltăieri anteayer
    anteontem antonte atzo aujourd’_hui avant_hier avui ayer azi bu_gün bugün danas danes dnes dzisiaj
    dün dünən eergisteren eile eilen evvelsi_gün gaur gestern gisteren hari_ini herenegun heute hier
    hoje hoxe hoy i_dag i_forgårs i_förrgår i_går ieri juče jučer kahapon kelmarin kemarin kemarin_dulu
    l’_altro_ieri ngayong_araw oggi onte ontem predvčerajšnjim predvčerom prekjuče prekjučer
    przedwczoraj předevčírem semalam tegnap tegnapelőtt toissa_päivänä täna tänään užvakar vakar vandaag
    vorgestern včera včeraj wczoraj üleeile šiandien šodien προχθές σήμερα χθες алдыңгүні бүгін вчера
    данас днес кеше онзи_ден позавчера позавчора прекјуче сегодня сьогодні учора јуче אתמול היום שלשום
    آج أمس أول_أمس اليوم امروز دیروز پریروز گزشتہ_پرسوں گزشتہ_کل आज कल परसों আজ গত_পরশু গতকাল இன்று
    நேற்று நேற்று_முன்தினம் วันนี้ เมื่อวาน เมื่อวานซืน 一昨日 今日 昨日 그저께 어제 오늘`,
  units: `
    Jahr Jahren Min Minute Minuten Monat Monaten Sek Sekunde Sekunden Std Stunde Stunden Tag Tagen Wo
    Woche Wochen a aasta an ani anni anno ano anos ans any anys araw aste ay año años bln bulan buwan d
    dag dagar dage dagen dakika dan dana de detik dgn dia dias dienas dienām dieną dienų dies dk dnem
    dnevi dnevom dnevoma dni dny dtk dzień día días døgn dňami dňom dəqiqə egun g gada gadiem gg giorni
    giorno giây giờ god godina godine godinu godz godzin godziny godzinę gün h hafta hari heure heures
    hf hilabete hodinami hodinou hora horas hores héttel hónappal həftə il j jaar jam jour jours k kk
    kuu kuukausi kuukautta l lat lata leti letom letoma lety linggo luni lună m maand maanden md mdr
    menit mes mese meseca mesecem mesecema meseci meses mesi mesiacmi mesiacom mesos metus metų mgg mgu
    mies miesiąc miesiące miesięcy min minggu minit minut minuta minutama minutami minute minuten
    minuter minutes minuti minuto minutos minutou minuts minutt minutter minutu minuty minutę minuut
    minuutti minuuttia minučių minútami minútou minūtes minūtēm mj mjesec mjeseca mjeseci mnt mois
    másodperccel mån månad månader måned måneder mês mēn mēneša mēnešiem mėn mėnesius mėnesių mėnesį měs
    měsícem měsíci n nappal ned nedelja nedelje nedēļas nedēļām ngày näd nädala năm ora oras ordu ore
    oră p perccel phút pv päeva päivä päivää r rok rokem rokmi rokom s sa saat saniye saniyə sat sata
    sati sav savaites savaitę savaičių sec seconde seconden secondes secondi secondo secunde secundă seg
    segon segons segundo segundos sek sekund sekundama sekundami sekunde sekunder sekundes sekundi
    sekundo sekundou sekundu sekundy sekundēm sekundę sekundžių sekunti sekuntia sem semaine semaines
    semana semanas setm setmana setmanes sett settimana settimane sn st stundas stundām săpt săptămâni
    săptămână t tahun taon ted tedni tednom tednoma thn tháng tim time timer timmar timme tj tjedan
    tjedana tjedna tunni tunti tuntia tuần tydz tydzień tyg tygodni tygodnie týd týdnem týdny týž
    týždňami týždňom u uge uger uke uker urama urami uro urte uur v val valandas valandą valandų vecka
    veckor viikko viikkoa vk vuosi vuotta week weken yıl zi zile år évvel órával č έτη έτος δ δευτ
    δευτερόλεπτα δευτερόλεπτο εβδ εβδομάδα εβδομάδες ημ ημέρα ημέρες λ λεπ λεπτά λεπτό μ μήνα μήνες ώ
    ώρα ώρες ай ап апта г год года годин година године години годину д дана ден день дн дней дни дня дні
    днів ж жыл күн л лет м мес месец месеца месеци месяц месяца месяцев мин минут минута минути минуту
    минуты міс місяць місяці місяців н нед недели недель неделю недеља недеље р роки років рік с сата
    сати сағ сағат седм седмица седмици сек секунд секунда секунде секунди секунду секунды тиж тиждень
    тижні тижнів хв хвилин хвилини хвилину ч час часа часов אחד דק דקה דקות חו חודש חודשיים חודשים יום
    יומיים ימים שב שבוע שבועות שבועיים שנ שנה שניות שנייה שנים שנתיים שע שעה שעות שעתיים שתי أسابيع
    أسبوع أسبوعين أسبوعًا أشهر أيام ثانية ثانيتين ثانیه ثوانٍ ثوانِ دقائق دقيقة دقيقتين دقیقه دن دنوں
    روز ساعات ساعة ساعت ساعتين سال سنة سنتين سنوات سیکنڈ شهر شهرين شهرًا ماه ماہ منٹ مہینہ مہینے هفته
    واحد واحدة يوم يومين يومًا گھنٹہ گھنٹے ہفتہ ہفتے घं घंटे दिन माह मि मिनट वर्ष सप्ताह से सेकंड ঘণ্টা
    দিন বছর মাস মিনিট সপ্তাহ সেকেন্ড ஆ ஆண்டிற்கு ஆண்டுகளுக்கு நா நாட்களுக்கு நாளுக்கு நி நிமி
    நிமிடங்களுக்கு நிமிடத்திற்கு ம மணிநேரம் மா மாத மாதங்களுக்கு மாதத்துக்கு வா வார வாரங்களுக்கு
    வாரத்திற்கு வி விநாடிகளுக்கு விநாடிக்கு ชม 개월 년 분 시간 일 주 초`,
  ago: `
    acum ang_nakalipas duela eest ezelőtt fa geleden hace hai há il_y_a lalu pirms pre pred prieš prije
    před sedan sen siden sitten temu trước vor yang_lalu önce öncə πριν πριν_από бұрын назад пр пре
    преди тому לפני قبل پہلے پیش पहले আগে পূর্বে முன் 전`,
  unitsAgo: `
    hete hónapja napja perce siden éve órája ชั่วโมงที่ผ่านมา ที่แล้ว นาทีที่ผ่านมา นาทีที่แล้ว
    ปีที่แล้ว วันที่ผ่านมา วันที่แล้ว วินาทีที่ผ่านมา วินาทีที่แล้ว สัปดาห์ที่ผ่านมา สัปดาห์ที่แล้ว
    เดือนที่ผ่านมา เดือนที่แล้ว か月前 分前 年前 日前 時間前 秒前 週間前`,
  inDates: `
    a d de del den d’ e g gada ko m năm ж ч ค พ ศ 年 日 月 년 일`,
  beforeDates: `
    am dana den dne dnia dňa el em for för il le ngày noong o op pada pe στις дана בתאריך در في`,
  beforeClocks: `
    a alle kell kl klo la las les lúc nang o ob om ore pada pukul u um v à às στις в о בשעה ساعت في کو
    को এ அன்று เวลา`,
  afterNumbers: `
    Uhr a d giờ h г р ч बजे 日 時 月 시 일`,
  mornings: `
    AM PG SA a aamulla am ap de dimineața dop dopol fm goizeko hommikul m matin matí morg morgens pagi
    priekšp priešpiet rano rytas sabah sáng səhər ujutro ujutru zjut ÖÖ μ π πρωί дп ранку сутринта таңғы
    утра ујутру בוקר ص صبح ظ ق सुबह সকাল காலை ในตอนเช้า 午前 오전`,
  afternoons: `
    CH PM PTG arrats chiều du em etterm gündüz iltap ip m nachm odp p petang pm pop popiet popietė
    popodne popol pärastlõunal pēcp pēcpusd sore tarda ÖS μ μεσημ дня пп следобед צהריים ب دوپہر ظ عصر م
    दोपहर দুপুর பிற்பகல் บ่าย 午後 오후`,
  ones: `
    bir een egy ein eine einem einen einer en et ett jeden jedna jednu jedną một o satu um uma un una
    une uno yksi ένα μία един една один одну`,
  weak: `
    ago ara dec elo mac mar may out sen sep set`,
};

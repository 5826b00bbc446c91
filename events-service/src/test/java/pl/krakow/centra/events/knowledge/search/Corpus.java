package pl.krakow.centra.events.knowledge.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import pl.krakow.centra.events.knowledge.markdown.Markdown;
import pl.krakow.centra.events.knowledge.start.StartingEntry;

/**
 * A knowledge base to look for things in: what the service begins with, some seventy articles as staff might write them, and
 * as many generated ones as are wanted, made of the same words so that they stand in the way.
 */
public final class Corpus {

    private static final List<String> WHAT = List.of(
            "Sprawozdanie",
            "Protokół",
            "Relacja",
            "Podsumowanie",
            "Zaproszenie",
            "Harmonogram",
            "Ogłoszenie",
            "Program",
            "Lista uczestników",
            "Notatka",
            "Ankieta",
            "Zapowiedź",
            "Wyniki konkursu",
            "Galeria",
            "Kronika");
    private static final List<String> OF = List.of(
            "z warsztatów ceramiki",
            "ze spotkania sąsiedzkiego",
            "z wycieczki seniorów",
            "z kursu języka migowego",
            "z festynu na Plantach",
            "z zebrania rady dzielnicy",
            "ze szkolenia z pierwszej pomocy",
            "z zajęć jogi",
            "z turnieju szachowego",
            "z wieczoru poezji",
            "z targów organizacji",
            "ze spaceru historycznego",
            "z akcji sprzątania Wisły",
            "z koncertu chóru",
            "z debaty o transporcie",
            "z pokazu filmów",
            "z gry miejskiej",
            "z dnia otwartego centrum",
            "z wymiany książek",
            "z zajęć komputerowych",
            "z konferencji wolontariatu",
            "z przeglądu teatrów amatorskich",
            "z wystawy fotografii",
            "z kiermaszu świątecznego");
    private static final List<String> WHO = List.of(
            "stowarzyszenia Zielone Podwórko",
            "fundacji Most",
            "grupy nieformalnej Sąsiedzi",
            "klubu seniora Jesion",
            "organizacji Krakowskie Ścieżki",
            "rady dzielnicy",
            "zespołu centrum",
            "koła naukowego",
            "parafii",
            "szkoły",
            "domu kultury",
            "spółdzielni mieszkaniowej",
            "drużyny harcerskiej",
            "towarzystwa miłośników Podgórza");
    private static final List<String> SENTENCES = List.of(
            "W spotkaniu wzięło udział {n} osób, w tym wolontariusze {who}.",
            "Dziękujemy miastu za dotację, dzięki której mogliśmy kupić materiały.",
            "Stowarzyszenie przygotowało salę i poczęstunek, a uczestnicy przynieśli własne pomysły.",
            "Umowę z prowadzącym podpisał zarząd, a sprawozdanie z zadania złożymy w terminie.",
            "Następne zebranie odbędzie się w centrum przy ulicy Reymonta.",
            "Zgłoszenia przyjmuje koordynator, liczba miejsc jest ograniczona.",
            "Koszty pokryły składki, darowizna od sąsiadów i zbiórka do puszek.",
            "Zgody na wizerunek zebraliśmy przy wejściu, zgodnie z zasadami ochrony danych.",
            "Regulamin korzystania z sali wisi przy drzwiach, prosimy o jego przestrzeganie.",
            "Fundacja zapowiedziała kolejny konkurs i zaprasza organizacje do składania ofert.",
            "Księgowa przypomina o fakturach i o opisie kosztów w ciągu siedmiu dni.",
            "Porozumienia z wolontariuszami podpisano przed rozpoczęciem zajęć.",
            "Wpis do rejestru trwa, więc na razie działamy jako grupa nieformalna.",
            "Ubezpieczenie uczestników załatwił organizator wydarzenia.",
            "Walne zebranie przyjęło plan pracy na {n} tygodni i budżet projektu.",
            "Inicjatywa mieszkańców spodobała się radnym, którzy obiecali pomoc.",
            "Statut przewiduje, że takie zajęcia są nieodpłatne dla wszystkich.",
            "Procent uczestników zadowolonych z zajęć wyniósł {n}.",
            "W programie znalazły się gry, warsztaty, porady prawne i muzyka na żywo.",
            "Nagranie ze spotkania umieścimy w bazie wiedzy po zatwierdzeniu przez zespół.");
    private static final List<String> TOPICS = List.of("promocja", "centrum", "wolontariat", "dotacje", "finanse");

    private Corpus() {}

    /** An article and the name by which a query says that it is wanted. */
    public record Named(String name, Searchable article) {}

    public static List<Named> written() {
        var all = new ArrayList<Named>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:knowledge/start/*.md");
            var starting = new ArrayList<StartingEntry>();
            for (var file : files) {
                var name = String.valueOf(file.getFilename()).replace(".md", "");
                starting.add(StartingEntry.parse(name, file.getContentAsString(UTF_8)));
            }
            starting.forEach(entry -> all.add(new Named(entry.name(), searchable(entry))));
            new ClassPathResource("knowledge/corpus.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", 3))
                    .forEach(parts ->
                            all.add(new Named(parts[0], article(parts[0], parts[1], parts[2], "formalnosci"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Searchable searchable(StartingEntry entry) {
        var texts = new LinkedHashMap<String, Searchable.Text>();
        entry.texts().forEach((language, text) -> {
            var rendered = Markdown.render(text.body());
            texts.put(
                    language,
                    new Searchable.Text(
                            text.title(),
                            "pl".equals(language)
                                    ? entry.topics().stream()
                                            .map(topic -> TOPIC_NAMES.getOrDefault(topic, topic))
                                            .collect(Collectors.joining(", "))
                                    : "",
                            rendered.headings().stream()
                                    .map(Markdown.Contents::title)
                                    .collect(Collectors.joining("\n")),
                            rendered.text()));
        });
        return new Searchable(
                id(entry.name()),
                entry.kind().name(),
                null,
                entry.topics(),
                texts,
                1_700_000_000_000L,
                entry.checked(),
                false,
                entry.name());
    }

    private static final Map<String, String> TOPIC_NAMES = new HashMap<>(Map.of(
            "zakladanie", "Zakładanie organizacji",
            "formalnosci", "Prawo i formalności",
            "finanse", "Księgowość i finanse",
            "dotacje", "Dotacje i rozliczenia",
            "wolontariat", "Wolontariat",
            "promocja", "Promocja i media",
            "centrum", "Centrum i sale"));

    private static Searchable article(String name, String title, String body, String topic) {
        return new Searchable(
                id(name),
                "ARTICLE",
                name.hashCode() % 2 == 0 ? "reymonta" : "nowa-huta",
                List.of(topic),
                Map.of("pl", new Searchable.Text(title, TOPIC_NAMES.getOrDefault(topic, topic), "", body)),
                1_700_000_000_000L,
                LocalDate.of(2025, 6, 1),
                false,
                name);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** Reports of what went on, each its own; the same for the same number. */
    public static List<Named> generated(int many, int sentences) {
        var random = new Random(42);
        var all = new ArrayList<Named>();
        for (int number = 0; number < many; number++) {
            var who = any(WHO, random);
            var title = any(WHAT, random) + " " + any(OF, random) + " " + who;
            var body = new StringBuilder();
            for (int sentence = 0; sentence < sentences; sentence++) {
                body.append(any(SENTENCES, random)
                                .replace("{n}", Integer.toString(random.nextInt(5, 95)))
                                .replace("{who}", who))
                        .append(' ');
            }
            all.add(new Named(
                    "generated-" + number,
                    article("generated-" + number, title, body.toString(), any(TOPICS, random))));
        }
        return all;
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static List<Searchable> articles(List<Named> named) {
        return named.stream().map(Named::article).toList();
    }

    /** The table of queries: what is typed, and the name of what it must find. */
    static List<String[]> queries() {
        try {
            return new ClassPathResource("knowledge/queries.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

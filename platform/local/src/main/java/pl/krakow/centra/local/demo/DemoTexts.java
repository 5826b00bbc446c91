package pl.krakow.centra.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What the demo year is told in: the texts beside this class. Texts in several languages are by language. */
final class DemoTexts {

    static final String STUDY_VISIT = "STUDY_VISIT";

    private DemoTexts() {}

    /** Something the programme has on. */
    record Happening(
            String key,
            String kind,
            Map<String, String> title,
            Map<String, String> about,
            int minutes,
            int seats,
            @DefaultValue List<String> topics,
            @DefaultValue("RESIDENT") List<String> audience,
            @DefaultValue("ANY") String level,
            @DefaultValue("pl") String language,
            @DefaultValue List<String> languages,
            Trainer trainer,
            @DefaultValue("OPEN") String signUp,
            @DefaultValue("1") int mostPeople,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,

            @DefaultValue({"STEP_FREE", "ACCESSIBLE_TOILET"})
            List<String> aids,

            boolean certificate,
            boolean feedback,
            boolean large) {}

    record Trainer(String name, String about) {}

    record Visit(
            String key,
            Map<String, String> title,
            Map<String, String> about,
            String host,
            String town,
            String address,
            String means,
            int seats) {

        /** As the programme has it. */
        Happening happening() {
            return new Happening(
                    key,
                    STUDY_VISIT,
                    title,
                    about,
                    540,
                    seats,
                    List.of("zakladanie"),
                    List.of("NGO", "INFORMAL_GROUP"),
                    "ANY",
                    "pl",
                    List.of(),
                    new Trainer("Ewa Polak", "Animatorka współpracy międzysektorowej."),
                    "APPROVAL",
                    1,
                    null,
                    null,
                    List.of("COMPANION_WELCOME"),
                    false,
                    false,
                    false);
        }
    }

    /** An adviser and when they are there. */
    record Counsel(
            String name,
            List<String> fields,
            List<String> languages,
            List<String> ways,
            Map<String, String> about,
            DayOfWeek day,
            String starts,
            int minutes,
            int slot,
            String place) {}

    record AdviceQuestion(String field, String text) {}

    /** A role volunteers have for long. */
    record Role(
            String key,
            String title,
            String about,
            List<String> work,
            @DefaultValue List<String> required,
            @DefaultValue List<String> welcome,
            @DefaultValue List<String> languages,
            boolean minors,
            boolean remote,
            boolean approval,
            boolean closed,
            int seats,
            int hours,
            int placed) {}

    /** Something volunteers help with for hours. */
    record Action(
            String key,
            String title,
            String about,
            List<String> work,
            @DefaultValue List<String> required,
            @DefaultValue List<String> welcome,
            boolean minors,
            boolean centre,
            int inDays,
            int days,
            List<String> starts,
            int length,
            int seats,
            int fill) {}

    /** An entry of the knowledge base. */
    record KnowledgeText(
            String key,
            String kind,
            List<String> topics,
            Map<String, String> title,
            Map<String, String> body,
            @DefaultValue List<String> sources,
            @Nullable Recording recording) {}

    record Recording(String link, int seconds) {}

    /**
     * What somebody asked the advisers.
     *
     * @param answer none while it waits
     * @param publish under which title it becomes an entry; null when it doesn't
     */
    record Question(
            String text,
            String topic,
            @Nullable String answer,
            @Nullable String publish) {}

    /** A working group and what its meetings deal with. */
    record Group(
            Map<String, String> name,
            Map<String, String> purpose,
            String joining,
            List<String> agenda,
            List<String> decisions,
            String notes) {}

    /** A programme of coaching or mentoring. */
    record Programme(
            String kind, Map<String, String> name, Map<String, String> about, List<String> fields, int sessions) {}

    /**
     * A group on its way to an organisation.
     *
     * @param steps how many of them it has gone
     * @param result what became of it; null while it goes on
     */
    record Idea(
            String group,
            String idea,
            int steps,
            @Nullable String result,
            @Nullable String krs) {}

    /** @param amount in a year */
    record Promised(String indicator, int amount) {}

    static List<Promised> promises() {
        return read("reports.yml", "promises", Promised.class);
    }

    static List<String> reportTexts() {
        return read("reports.yml", "texts", String.class);
    }

    static List<Group> groups() {
        return read("support.yml", "groups", Group.class);
    }

    static List<Programme> programmes() {
        return read("support.yml", "offers", Programme.class);
    }

    static List<Idea> ideas() {
        return read("support.yml", "ideas", Idea.class);
    }

    static List<KnowledgeText> knowledge() {
        return read("knowledge.yml", "entries", KnowledgeText.class);
    }

    static List<Question> questions() {
        return read("knowledge.yml", "questions", Question.class);
    }

    static List<Role> roles() {
        return read("volunteering.yml", "roles", Role.class);
    }

    static List<Action> actions() {
        return read("volunteering.yml", "actions", Action.class);
    }

    static List<String> workDone() {
        return read("volunteering.yml", "work-done", String.class);
    }

    static List<Counsel> counsels() {
        return read("advice.yml", "advisers", Counsel.class);
    }

    static List<AdviceQuestion> adviceQuestions() {
        return read("advice.yml", "questions", AdviceQuestion.class);
    }

    static List<Happening> happenings() {
        return read("programme.yml", "events", Happening.class);
    }

    static List<Happening> today() {
        return read("programme.yml", "today", Happening.class);
    }

    static List<Visit> visits() {
        return read("programme.yml", "visits", Visit.class);
    }

    static <T> List<T> read(String file, String list, Class<T> of) {
        try {
            var sources = new YamlPropertySourceLoader().load(file, new ClassPathResource(file, DemoTexts.class));
            return new Binder(sources.stream()
                            .map(ConfigurationPropertySource::from)
                            .filter(source -> source != null)
                            .toList())
                    .bind(list, Bindable.listOf(of))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of the demo year can't be read", e);
        }
    }
}

package pl.krakow.centra.sites.staff.programme;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.programme.EventDraft;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;

/** An event as it was typed. What the form doesn't ask stays as it is known. */
record EventForm(
        String kind,
        String title,
        String titleEn,
        String titleUk,
        String text,
        String textEn,
        String textUk,
        List<SessionRow> sessions,
        List<String> equipment,
        String capacity,
        String language,
        List<String> also,
        List<String> groups,
        String ageFrom,
        String ageTo,
        String level,
        List<String> aids,
        String contact,
        List<Leader> leaders,
        String organiser,
        String keywords) {

    static final List<String> GROUPS = List.of("NGO", "INFORMAL_GROUP", "RESIDENT", "VOLUNTEER");
    static final List<String> LEVELS = List.of("ANY", "BEGINNER", "INTERMEDIATE", "ADVANCED");
    static final List<String> ROLES = List.of("TRAINER", "SPEAKER", "HOST", "MODERATOR");
    static final List<String> AIDS = List.of(
            "STEP_FREE",
            "ACCESSIBLE_TOILET",
            "HEARING_LOOP",
            "SIGN_LANGUAGE",
            "CAPTIONS",
            "AUDIO_DESCRIPTION",
            "EASY_READ",
            "QUIET_ROOM",
            "COMPANION_WELCOME",
            "ASSISTANCE_DOG_WELCOME");
    private static final int MOST_PEOPLE = 10_000;
    private static final int LONGEST_TITLE = 200;
    private static final int OLDEST = 120;
    private static final Set<String> LANGUAGES = Set.of("pl", "en", "uk");

    /** Who leads it. */
    record Leader(String name, String role) {}

    /** @param day the first session's, where it is known already */
    static EventForm blank(String day, String room) {
        return new EventForm(
                "TRAINING",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(new SessionRow("", day, "17:00", "19:00", room, "", "")),
                List.of(),
                "20",
                "pl",
                List.of(),
                List.of(),
                "",
                "",
                "ANY",
                List.of(),
                "",
                List.of(new Leader("", "TRAINER")),
                "",
                "");
    }

    static EventForm read(MultiValueMap<String, String> fields) {
        var names = fields.getOrDefault("leader", List.of());
        var roles = fields.getOrDefault("role", List.of());
        var leaders = new ArrayList<Leader>();
        for (int i = 0; i < names.size(); i++) {
            leaders.add(new Leader(names.get(i).strip(), i < roles.size() ? roles.get(i) : "TRAINER"));
        }
        return new EventForm(
                Fields.text(fields, "kind"),
                Fields.text(fields, "title"),
                Fields.text(fields, "titleEn"),
                Fields.text(fields, "titleUk"),
                Fields.text(fields, "text"),
                Fields.text(fields, "textEn"),
                Fields.text(fields, "textUk"),
                SessionRow.read(fields),
                fields.getOrDefault("equipment", List.of()),
                Fields.text(fields, "capacity"),
                Fields.text(fields, "language"),
                fields.getOrDefault("also", List.of()),
                fields.getOrDefault("groups", List.of()),
                Fields.text(fields, "ageFrom"),
                Fields.text(fields, "ageTo"),
                Fields.text(fields, "level"),
                fields.getOrDefault("aids", List.of()),
                Fields.text(fields, "contact"),
                List.copyOf(leaders),
                Fields.text(fields, "organiser"),
                Fields.text(fields, "keywords"));
    }

    static EventForm of(ProgrammeEvent event, ZoneId zone) {
        var titles = event.titles();
        var texts = event.descriptions();
        var audience = event.audience();
        var access = event.accessibility();
        var leaders = new ArrayList<>(event.people().stream()
                .map(one -> new Leader(one.name(), one.role()))
                .toList());
        leaders.add(new Leader("", "TRAINER"));
        return new EventForm(
                event.kind(),
                titles == null ? event.title() : titles.pl(),
                Fields.shown(titles == null ? null : titles.en()),
                Fields.shown(titles == null ? null : titles.uk()),
                texts == null ? Fields.shown(event.description()) : texts.pl(),
                Fields.shown(texts == null ? null : texts.en()),
                Fields.shown(texts == null ? null : texts.uk()),
                event.sessions().stream().map(one -> SessionRow.of(one, zone)).toList(),
                event.sessions().stream()
                        .map(ProgrammeEvent.Session::place)
                        .filter(place -> place != null)
                        .flatMap(place -> place.equipment().stream())
                        .distinct()
                        .toList(),
                String.valueOf(event.capacity()),
                event.language() == null ? "pl" : event.language(),
                event.languages(),
                audience == null ? List.of() : audience.groups(),
                audience == null || audience.ageFrom() == null
                        ? ""
                        : audience.ageFrom().toString(),
                audience == null || audience.ageTo() == null
                        ? ""
                        : audience.ageTo().toString(),
                audience == null || audience.level() == null ? "ANY" : audience.level(),
                access == null ? List.of() : access.aids(),
                access == null ? "" : Fields.shown(access.contact()),
                List.copyOf(leaders),
                event.organiser() == null ? "" : event.organiser().name(),
                String.join(", ", event.keywords()));
    }

    /** The same with a row more. */
    EventForm withAnother() {
        var rows = new ArrayList<>(sessions);
        rows.add(rows.isEmpty() ? SessionRow.BLANK : rows.getLast().following());
        return with(rows);
    }

    EventForm without(int row) {
        var rows = new ArrayList<>(sessions);
        if (row >= 0 && row < rows.size() && rows.size() > 1) {
            rows.remove(row);
        }
        return with(rows);
    }

    /** The same without rows in which nothing was typed. */
    EventForm tidy() {
        var rows = sessions.stream().filter(row -> !row.isBlank()).toList();
        return with(rows.isEmpty() ? List.of(sessions.isEmpty() ? SessionRow.BLANK : sessions.getFirst()) : rows);
    }

    private EventForm with(List<SessionRow> rows) {
        return new EventForm(
                kind,
                title,
                titleEn,
                titleUk,
                text,
                textEn,
                textUk,
                List.copyOf(rows),
                equipment,
                capacity,
                language,
                also,
                groups,
                ageFrom,
                ageTo,
                level,
                aids,
                contact,
                leaders,
                organiser,
                keywords);
    }

    Problems problems() {
        var problems = new Problems();
        problems.check("title", !title.isEmpty() && title.length() <= LONGEST_TITLE, "prog.form.title.mistake");
        problems.check("text", textEn.isEmpty() && textUk.isEmpty() || !text.isEmpty(), "prog.form.text.mistake");
        checkSessions(problems);
        var people = number(capacity);
        problems.check("capacity", people >= 1 && people <= MOST_PEOPLE, "prog.form.capacity.mistake");
        problems.check("ageFrom", ageFrom.isEmpty() || age(ageFrom), "prog.form.age.mistake");
        problems.check(
                "ageTo",
                ageTo.isEmpty() || age(ageTo) && (!age(ageFrom) || number(ageTo) >= number(ageFrom)),
                "prog.form.age-to.mistake");
        return problems;
    }

    void checkSessions(Problems problems) {
        for (int row = 0; row < sessions.size(); row++) {
            sessions.get(row).check(row, problems);
        }
    }

    /** @param known the event as it is; null for a new one */
    EventDraft draft(ZoneId zone, @Nullable ProgrammeEvent known) {
        var levels = LEVELS.contains(level) ? level : "ANY";
        return new EventDraft(
                kind,
                Wording.typed(title, titleEn, titleUk),
                text.isEmpty() ? null : Wording.typed(text, textEn, textUk),
                times(zone, known),
                null,
                number(capacity),
                LANGUAGES.contains(language) ? language : "pl",
                also.stream().filter(other -> !other.equals(language)).toList(),
                new EventDraft.ForWhom(
                        groups, age(ageFrom) ? number(ageFrom) : null, age(ageTo) ? number(ageTo) : null, levels),
                new EventDraft.Access(aids, Fields.given(contact)),
                leaders.stream()
                        .filter(leader -> !leader.name().isEmpty())
                        .map(leader -> new EventDraft.Somebody(leader.name(), leader.role(), about(leader, known)))
                        .toList(),
                organiser(known),
                known == null ? List.of() : known.topics(),
                Arrays.stream(keywords.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    List<EventDraft.Session> times(ZoneId zone, @Nullable ProgrammeEvent known) {
        return sessions.stream().map(row -> row.session(zone, known, equipment)).toList();
    }

    private static @Nullable Wording about(Leader leader, @Nullable ProgrammeEvent known) {
        return known == null
                ? null
                : known.people().stream()
                        .filter(one -> one.name().equals(leader.name()))
                        .findFirst()
                        .map(ProgrammeEvent.Somebody::abouts)
                        .orElse(null);
    }

    private EventDraft.@Nullable Organiser organiser(@Nullable ProgrammeEvent known) {
        if (organiser.isEmpty()) {
            return null;
        }
        var was = known == null ? null : known.organiser();
        return was != null && was.name().equals(organiser)
                ? new EventDraft.Organiser(was.name(), was.web(), was.organisationId())
                : new EventDraft.Organiser(organiser, null, null);
    }

    /** What the API found wrong, at the fields of this form. */
    Problems found(Answer<?> answer) {
        var problems = Problems.of(answer)
                .renamed("titles.pl", "title")
                .renamed("titles.en", "titleEn")
                .renamed("titles.uk", "titleUk")
                .renamed("descriptions.pl", "text")
                .renamed("audience.ageTo", "ageTo")
                .renamed("audience.ageFrom", "ageFrom")
                .renamed("sessions", SessionRow.field(0, "date"))
                .renamed("start", SessionRow.field(0, "date"))
                .renamed("end", SessionRow.field(0, "to"));
        for (int row = 0; row < sessions.size(); row++) {
            problems.renamed("sessions." + row + ".start", SessionRow.field(row, "from"))
                    .renamed("sessions." + row + ".end", SessionRow.field(row, "to"))
                    .renamed("sessions." + row + ".place", SessionRow.field(row, "place"))
                    .renamed("sessions." + row + ".place.online", SessionRow.field(row, "where"))
                    .renamed("sessions." + row + ".place.roomId", SessionRow.field(row, "place"));
        }
        return problems;
    }

    private static boolean age(String text) {
        return number(text) >= 0 && number(text) <= OLDEST;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}

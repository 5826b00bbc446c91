package pl.krakow.centra.sites.staff.programme;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.api.programme.RegistrationsApi.SignUp;
import pl.krakow.centra.sites.api.programme.RegistrationsApi.SignUpTerms;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Question;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;

/** How people sign up for an event, as it was typed. */
record SignUpForm(
        String mode,
        String seats,
        boolean waitingList,
        String promotion,
        String offerHours,
        String opensDate,
        String opensTime,
        String closesDate,
        String closesTime,
        String mostPeople,
        boolean withoutAccount,
        boolean remind,
        List<Row> questions) {

    private static final String DAY_BEFORE = "PT24H";
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_SEATS = 20_000;
    private static final int MOST_PEOPLE = 100;
    private static final int LONGEST_OFFER_HOURS = 14 * 24;

    /** @param options one in each line */
    record Row(String id, String text, String kind, boolean required, String options) {

        List<String> lines() {
            return kind.equals("CHOICE")
                    ? options.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()
                    : List.of();
        }

        /** What isn't asked in the form, translations, stays where the Polish words stay. */
        private Question question(Map<String, Question> known) {
            var was = known.get(id);
            return new Question(
                    id,
                    kind,
                    was != null && was.text().pl().equals(text) ? was.text() : new Wording(text, null, null),
                    required,
                    lines().stream().map(line -> option(line, was)).toList());
        }

        private static Wording option(String line, @Nullable Question was) {
            return was == null
                    ? new Wording(line, null, null)
                    : was.options().stream()
                            .filter(option -> option.pl().equals(line))
                            .findFirst()
                            .orElseGet(() -> new Wording(line, null, null));
        }
    }

    /** @param event for one nobody has set up; sign-up that ends when it begins goes with it wherever it is moved */
    static SignUpForm of(SignUp signUp, ProgrammeEvent event, ZoneId zone) {
        var fresh = signUp.revision() == 0;
        var closes = signUp.closes() == null || signUp.closes().isEqual(event.start()) ? null : signUp.closes();
        return new SignUpForm(
                fresh || signUp.mode() == null ? "OPEN" : signUp.mode(),
                String.valueOf(fresh ? event.capacity() : signUp.seats()),
                fresh || signUp.waitingList(),
                signUp.promotion() == null || fresh ? "OFFER" : signUp.promotion(),
                String.valueOf(hours(signUp.offersLast())),
                date(signUp.opens(), zone),
                time(signUp.opens(), zone),
                fresh ? "" : date(closes, zone),
                fresh ? "" : time(closes, zone),
                String.valueOf(Math.max(1, signUp.mostPeople())),
                fresh || signUp.withoutAccount(),
                fresh || !signUp.reminders().isEmpty(),
                signUp.questions().stream()
                        .map(question -> new Row(
                                question.id(),
                                question.text().pl(),
                                question.kind(),
                                question.required(),
                                question.options().stream().map(Wording::pl).collect(Collectors.joining("\n"))))
                        .toList());
    }

    static SignUpForm read(MultiValueMap<String, String> fields) {
        var rows = new ArrayList<Row>();
        var ids = fields.getOrDefault("q.id", List.of());
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new Row(
                    ids.get(i),
                    cell(fields, "q.text", i),
                    cell(fields, "q.kind", i),
                    cell(fields, "q.required", i).equals("true"),
                    cell(fields, "q.options", i)));
        }
        return new SignUpForm(
                Fields.text(fields, "mode"),
                Fields.text(fields, "seats"),
                fields.containsKey("waitingList"),
                Fields.text(fields, "promotion").equals("OFFER") ? "OFFER" : "AUTOMATIC",
                Fields.text(fields, "offerHours"),
                Fields.text(fields, "opensDate"),
                Fields.text(fields, "opensTime"),
                Fields.text(fields, "closesDate"),
                Fields.text(fields, "closesTime"),
                Fields.text(fields, "mostPeople"),
                fields.containsKey("withoutAccount"),
                fields.containsKey("remind"),
                List.copyOf(rows));
    }

    /** @param id of the further question */
    SignUpForm withAnother(String id) {
        var rows = new ArrayList<>(questions);
        if (rows.size() < MOST_QUESTIONS) {
            rows.add(new Row(id, "", "TEXT", false, ""));
        }
        return with(rows);
    }

    SignUpForm without(int row) {
        var rows = new ArrayList<>(questions);
        if (row < rows.size()) {
            rows.remove(row);
        }
        return with(rows);
    }

    private SignUpForm with(List<Row> rows) {
        return new SignUpForm(
                mode,
                seats,
                waitingList,
                promotion,
                offerHours,
                opensDate,
                opensTime,
                closesDate,
                closesTime,
                mostPeople,
                withoutAccount,
                remind,
                List.copyOf(rows));
    }

    Problems problems() {
        var problems = new Problems();
        problems.check("seats", Fields.isNumber(seats, 1, MOST_SEATS), "prog.form.capacity.mistake");
        problems.check("offerHours", Fields.isNumber(offerHours, 1, LONGEST_OFFER_HOURS), "prog.set.offer.mistake");
        problems.check("opensDate", opensDate.isEmpty() || Fields.date(opensDate) != null, "new.date.mistake");
        problems.check("opensTime", opensDate.isEmpty() || Fields.time(opensTime) != null, "new.time.mistake");
        problems.check("closesDate", closesDate.isEmpty() || Fields.date(closesDate) != null, "new.date.mistake");
        problems.check("closesTime", closesDate.isEmpty() || Fields.time(closesTime) != null, "new.time.mistake");
        problems.check("mostPeople", Fields.isNumber(mostPeople, 1, MOST_PEOPLE), "prog.down.people.mistake");
        for (int i = 0; i < questions.size(); i++) {
            var row = questions.get(i);
            problems.check("q." + i + ".text", !row.text.isEmpty(), "prog.set.question.mistake");
            problems.check(
                    "q." + i + ".options",
                    !row.kind.equals("CHOICE")
                            || row.lines().stream().distinct().count()
                                            == row.lines().size()
                                    && row.lines().size() >= 2,
                    "prog.set.options.mistake");
        }
        return problems;
    }

    /** @param known as it is, so that what the form doesn't ask stays */
    SignUpTerms terms(ZoneId zone, SignUp known) {
        var was = known.questions().stream().collect(Collectors.toMap(Question::id, question -> question));
        return new SignUpTerms(
                mode,
                at(opensDate, opensTime, zone),
                at(closesDate, closesTime, zone),
                Integer.parseInt(seats),
                waitingList,
                promotion,
                "PT" + offerHours + "H",
                Integer.parseInt(mostPeople),
                withoutAccount,
                questions.stream().map(row -> row.question(was)).toList(),
                remind ? known.reminders().isEmpty() ? List.of(DAY_BEFORE) : known.reminders() : List.of());
    }

    static Problems found(Answer<?> answer) {
        return Problems.of(answer, Map.of("seats-taken", "seats"))
                .renamed("closes", "closesDate")
                .renamed("opens", "opensDate")
                .renamed("offersLast", "offerHours");
    }

    private static long hours(@Nullable String duration) {
        try {
            return duration == null ? 24 : Math.max(1, Duration.parse(duration).toHours());
        } catch (DateTimeException e) {
            return 24;
        }
    }

    private static String date(@Nullable OffsetDateTime time, ZoneId zone) {
        return time == null ? "" : time.atZoneSameInstant(zone).toLocalDate().toString();
    }

    private static String time(@Nullable OffsetDateTime time, ZoneId zone) {
        return time == null ? "" : time.atZoneSameInstant(zone).toLocalTime().toString();
    }

    private static @Nullable OffsetDateTime at(String date, String time, ZoneId zone) {
        var day = Fields.date(date);
        var clock = Fields.time(time);
        return day == null || clock == null
                ? null
                : day.atTime(clock).atZone(zone).toOffsetDateTime();
    }

    private static String cell(MultiValueMap<String, String> fields, String name, int row) {
        var column = fields.getOrDefault(name, List.of());
        return row < column.size() ? column.get(row).strip() : "";
    }
}

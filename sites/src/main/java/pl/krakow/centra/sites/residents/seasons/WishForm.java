package pl.krakow.centra.sites.residents.seasons;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.seasons.Wish;
import pl.krakow.centra.sites.api.seasons.WishesApi.Wanted;
import pl.krakow.centra.sites.api.seasons.WishesApi.WantedChoice;
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.words.Words;

/**
 * A wish as it is entered: up to three ways in which it could be met, the most welcome first.
 *
 * @param revision of the wish the form was opened with; 0 for a new one
 */
record WishForm(
        long revision,
        String who,
        String title,
        String purpose,
        String people,
        boolean stepFree,
        String share,
        boolean fees,
        String name,
        String phone,
        String accepted,
        List<Way> ways) {

    static final int WAYS = 3;
    static final List<String> LENGTHS = List.of("60", "90", "120", "150", "180", "240", "300", "360", "480");
    static final List<String> SHARES = List.of("100", "80", "50");

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PURPOSE = 2_000;
    private static final String STEP_FREE = "STEP_FREE";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** One way, with the form's names of the API's members. */
    private static final Map<String, String> MEMBERS = Map.of(
            "beneficiaryId", "who",
            "expectedPeople", "people",
            "minimalShare", "share",
            "regulationsVersion", "regulations",
            "title", "title",
            "purpose", "purpose");

    /** One way in which the wish could be met. */
    record Way(List<String> weekdays, String earliest, String latest, String minutes, String times, String room) {

        static final Way NONE = new Way(List.of(), "", "", "120", "1", "");

        boolean isEmpty() {
            return weekdays.isEmpty() && earliest.isEmpty() && latest.isEmpty();
        }

        private static Way of(Wish.Choice choice) {
            return new Way(
                    choice.weekdays().stream().map(DayOfWeek::name).toList(),
                    TIME.format(choice.earliest()),
                    TIME.format(choice.latest()),
                    Long.toString(choice.length().toMinutes()),
                    Integer.toString(choice.timesPerWeek()),
                    choice.rooms().isEmpty() ? "" : choice.rooms().getFirst());
        }

        private WantedChoice choice() {
            int often = Integer.parseInt(times);
            return new WantedChoice(
                    weekdays.stream().map(DayOfWeek::valueOf).toList(),
                    LocalTime.parse(earliest),
                    LocalTime.parse(latest),
                    Duration.ofMinutes(Long.parseLong(minutes)),
                    often,
                    1,
                    room.isEmpty() ? List.of() : List.of(room));
        }
    }

    static WishForm fresh() {
        return new WishForm(0, "", "", "", "", false, "80", false, "", "", "", List.of()).withAllWays();
    }

    static WishForm of(Wish wish) {
        var person = wish.responsiblePerson();
        var phone = person == null ? null : person.phone();
        return new WishForm(
                        wish.revision(),
                        wish.beneficiaryId(),
                        wish.title(),
                        wish.purpose(),
                        Integer.toString(wish.expectedPeople()),
                        wish.accessibility().contains(STEP_FREE),
                        Integer.toString(wish.minimalShare()),
                        wish.feesCollected(),
                        person == null ? "" : person.name(),
                        phone == null ? "" : phone,
                        "",
                        wish.choices().stream().map(Way::of).toList())
                .withAllWays();
    }

    static WishForm read(MultiValueMap<String, String> fields) {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < 10 && fields.containsKey("way." + i + ".minutes"); i++) {
            var at = "way." + i + ".";
            ways.add(new Way(
                    List.copyOf(fields.getOrDefault(at + "weekdays", List.of())),
                    Fields.text(fields, at + "earliest"),
                    Fields.text(fields, at + "latest"),
                    Fields.text(fields, at + "minutes"),
                    Fields.text(fields, at + "times"),
                    Fields.text(fields, at + "room")));
        }
        var revision = Fields.text(fields, "revision");
        return new WishForm(
                revision.matches("\\d{1,9}") ? Long.parseLong(revision) : 0,
                Fields.text(fields, "who"),
                Fields.text(fields, "title"),
                Fields.text(fields, "purpose"),
                Fields.text(fields, "people"),
                fields.containsKey("stepFree"),
                Fields.text(fields, "share"),
                fields.containsKey("fees"),
                Fields.text(fields, "name"),
                Fields.text(fields, "phone"),
                Fields.text(fields, "regulations"),
                List.copyOf(ways));
    }

    Problems problems() {
        var problems = new Problems();
        problems.check("who", !who.isEmpty(), "my.seasons.who.missing");
        problems.check("title", !title.isEmpty() && title.length() <= LONGEST_TITLE, "my.seasons.title.missing");
        problems.check(
                "purpose", !purpose.isEmpty() && purpose.length() <= LONGEST_PURPOSE, "my.seasons.purpose.missing");
        problems.check("people", people.matches("[1-9]\\d{0,4}"), "my.seasons.people.missing");
        problems.check("way.0.weekdays", ways.stream().anyMatch(way -> !way.isEmpty()), "my.seasons.days.missing");
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            var at = "way." + i + ".";
            if (!way.isEmpty()) {
                problems.check(at + "weekdays", !way.weekdays().isEmpty(), "my.seasons.days.missing");
                problems.check(at + "earliest", isTime(way.earliest()), "my.seasons.time.missing");
                problems.check(at + "minutes", way.minutes().matches("[1-9]\\d{1,3}"), "my.seasons.length.missing");
                problems.check(at + "latest", isTime(way.latest()), "my.seasons.time.missing");
                problems.check(
                        at + "times",
                        way.times().matches("[1-7]")
                                && (way.weekdays().isEmpty()
                                        || Integer.parseInt(way.times())
                                                <= way.weekdays().size()),
                        "my.seasons.times.many");
            }
        }
        problems.check("name", !name.isEmpty(), "my.seasons.name.missing");
        problems.check("phone", phone.matches("[+\\d][\\d\\s-]{6,19}"), "my.seasons.phone.missing");
        problems.check("regulations", !accepted.isEmpty(), "my.seasons.regulations.missing");
        return problems;
    }

    /** What is wished for; only of a form without problems. */
    Wanted wanted(@Nullable Wish before) {
        return new Wanted(
                who,
                before == null ? 1 : before.importance(),
                ways.stream().filter(way -> !way.isEmpty()).map(Way::choice).toList(),
                Integer.parseInt(people),
                before == null ? List.of() : before.equipment(),
                accessibility(before),
                before == null ? List.of() : before.exceptedDates(),
                share.matches("\\d{1,2}|100") ? Math.max(1, Integer.parseInt(share)) : 100,
                title,
                purpose,
                fees,
                new Wish.Responsible(name, phone, null),
                accepted);
    }

    private List<String> accessibility(@Nullable Wish before) {
        var facts = new ArrayList<>(before == null ? List.of() : before.accessibility());
        facts.remove(STEP_FREE);
        if (stepFree) {
            facts.add(STEP_FREE);
        }
        return List.copyOf(facts);
    }

    /** The form's field for the API's pointer to what was sent; empty for none. */
    String field(String pointer) {
        var parts = pointer.replaceFirst("^/", "").split("[/.]");
        if (parts[0].equals("choices") && parts.length > 1 && parts[1].matches("\\d{1,2}")) {
            var sent = Integer.parseInt(parts[1]);
            var filled = new ArrayList<Integer>();
            for (int i = 0; i < ways.size(); i++) {
                if (!ways.get(i).isEmpty()) {
                    filled.add(i);
                }
            }
            var member = parts.length > 2 ? parts[2] : "weekdays";
            return sent < filled.size()
                    ? "way." + filled.get(sent) + "."
                            + switch (member) {
                                case "earliest", "latest", "weekdays" -> member;
                                case "length" -> "minutes";
                                case "timesPerWeek", "atLeastTimesPerWeek" -> "times";
                                default -> "room";
                            }
                    : "";
        }
        if (parts[0].equals("responsiblePerson")) {
            return parts.length > 1 && parts[1].equals("phone") ? "phone" : "name";
        }
        return MEMBERS.getOrDefault(parts[0], "");
    }

    /** What is stored by now and isn't what is entered. */
    Beside beside(WishForm now, Words words) {
        return new Beside()
                .add("my.seasons.title", title, now.title)
                .add("my.seasons.purpose", purpose, now.purpose)
                .add("my.seasons.people", people, now.people)
                .add("my.seasons.days", times(words), now.times(words))
                .add("my.seasons.name", name, now.name)
                .add("my.seasons.phone", phone, now.phone);
    }

    private String times(Words words) {
        return ways.stream()
                .filter(way -> !way.isEmpty())
                .map(way -> way.weekdays().stream()
                        .map(day -> words.weekday(DayOfWeek.valueOf(day)))
                        .collect(Collectors.joining(", ", "", " " + way.earliest() + "–" + way.latest())))
                .collect(Collectors.joining("; "));
    }

    /** The same on another state of the wish. */
    WishForm at(long other) {
        return new WishForm(other, who, title, purpose, people, stepFree, share, fees, name, phone, accepted, ways);
    }

    private WishForm withAllWays() {
        var all = new ArrayList<>(ways);
        while (all.size() < WAYS) {
            all.add(Way.NONE);
        }
        return new WishForm(
                revision, who, title, purpose, people, stepFree, share, fees, name, phone, accepted, List.copyOf(all));
    }

    private static boolean isTime(String text) {
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d");
    }
}

package pl.krakow.centra.sites.staff.volunteering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi.Needs;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi.Place;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi.RoleWish;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi.ShiftWish;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi.Submission;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/** An opportunity as it is typed: shifts in rows of which some stay empty, or a role. */
record OpportunityForm(
        String title,
        String description,
        String organisation,
        String commitment,
        List<Row> shifts,
        String from,
        String until,
        String seats,
        String hoursPerWeek,
        List<Wish> wished,
        String place,
        String words,
        String district,
        List<String> requiredSkills,
        List<String> welcomeSkills,
        List<String> qualifications,
        List<String> languages,
        String minimumAge,
        boolean contactWithMinors,
        List<String> work,
        List<String> accessibility,
        String newcomerSeats,
        boolean byApproval,
        String applyBy,
        String contact,
        boolean accidentInsurance,
        boolean costsReturned) {

    static final List<String> COMMITMENTS = List.of("SINGLE_ACTION", "SHIFTS", "LONG_TERM");
    static final List<String> PLACES = List.of("CENTRE", "AT", "REMOTE");
    private static final int EMPTY_ROWS = 4;
    private static final int MOST_SEATS = 1000;
    private static final int MOST_HOURS = 40;
    private static final int OLDEST = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5000;
    private static final Row EMPTY = new Row("", "", "", "", "");

    /** @param id of a shift that is there already; empty for a new one */
    record Row(String id, String day, String from, String to, String seats) {

        boolean isEmpty() {
            return day.isEmpty() && from.isEmpty() && to.isEmpty();
        }

        boolean isRight() {
            return Fields.date(day) != null
                    && Fields.time(from) != null
                    && Fields.time(to) != null
                    && Fields.isNumber(seats, 1, MOST_SEATS);
        }

        /** One that ends before it begins goes on past midnight. */
        ShiftWish wish(ZoneId zone) {
            var date = LocalDate.parse(day);
            var start = LocalTime.parse(from);
            var end = LocalTime.parse(to);
            return new ShiftWish(
                    id.isEmpty() ? null : id,
                    at(date, start, zone),
                    at(end.isAfter(start) ? date : date.plusDays(1), end, zone),
                    Integer.parseInt(seats));
        }

        private static OffsetDateTime at(LocalDate date, LocalTime time, ZoneId zone) {
            return date.atTime(time).atZone(zone).toOffsetDateTime();
        }
    }

    /** A time of the week somebody would be good to have. */
    record Wish(String day, String from, String until) {}

    static OpportunityForm of(Opportunity one, ZoneId zone) {
        var needs = one.requirements();
        var role = one.longTerm();
        var place = one.place();
        return new OpportunityForm(
                one.title(),
                text(one.description()),
                one.organisationId(),
                one.commitment(),
                one.shifts().stream()
                        .map(shift -> {
                            var start = shift.start().atZoneSameInstant(zone);
                            return new Row(
                                    shift.id(),
                                    start.toLocalDate().toString(),
                                    start.toLocalTime().toString(),
                                    shift.end()
                                            .atZoneSameInstant(zone)
                                            .toLocalTime()
                                            .toString(),
                                    String.valueOf(shift.seats()));
                        })
                        .toList(),
                role == null ? "" : role.from().toString(),
                role == null ? "" : role.until().toString(),
                role == null ? "" : String.valueOf(role.seats()),
                role == null ? "" : text(role.hoursPerWeek()),
                role == null
                        ? List.of()
                        : role.wished().stream()
                                .map(wish -> new Wish(
                                        wish.day().name(),
                                        wish.from().toString(),
                                        wish.until().toString()))
                                .toList(),
                place == null ? "CENTRE" : place.kind(),
                place == null ? "" : text(place.words()),
                place == null ? "" : text(place.district()),
                needs == null ? List.of() : needs.requiredSkills(),
                needs == null ? List.of() : needs.welcomeSkills(),
                needs == null ? List.of() : needs.qualifications(),
                needs == null ? List.of() : needs.languages(),
                needs == null ? "" : text(needs.minimumAge()),
                needs != null && needs.contactWithMinors(),
                one.work(),
                one.accessibility(),
                String.valueOf(one.newcomerSeats()),
                one.isByApproval(),
                text(one.applyBy()),
                text(one.contact()),
                one.accidentInsurance(),
                one.costsReturned());
    }

    static OpportunityForm read(MultiValueMap<String, String> form) {
        return new OpportunityForm(
                value(form, "title"),
                value(form, "description").replace("\r\n", "\n"),
                value(form, "organisation"),
                COMMITMENTS.contains(value(form, "commitment")) ? value(form, "commitment") : "SHIFTS",
                rows(form),
                value(form, "from"),
                value(form, "until"),
                value(form, "seats"),
                value(form, "hoursPerWeek"),
                wishes(form),
                PLACES.contains(value(form, "place")) ? value(form, "place") : "CENTRE",
                value(form, "words"),
                value(form, "district"),
                all(form, "requiredSkills"),
                all(form, "welcomeSkills"),
                all(form, "qualifications"),
                all(form, "languages"),
                value(form, "minimumAge"),
                form.containsKey("contactWithMinors"),
                all(form, "work"),
                all(form, "accessibility"),
                value(form, "newcomerSeats"),
                form.containsKey("byApproval"),
                value(form, "applyBy"),
                value(form, "contact"),
                form.containsKey("accidentInsurance"),
                form.containsKey("costsReturned"));
    }

    private static List<Row> rows(MultiValueMap<String, String> form) {
        var days = all(form, "shift.day", false);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < days.size(); i++) {
            var row = new Row(
                    at(form, "shift.id", i),
                    days.get(i),
                    at(form, "shift.from", i),
                    at(form, "shift.to", i),
                    at(form, "shift.seats", i));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private static List<Wish> wishes(MultiValueMap<String, String> form) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < form.getOrDefault("wish.from", List.of()).size(); i++) {
            var wish = new Wish(at(form, "wish.day", i), at(form, "wish.from", i), at(form, "wish.until", i));
            if (!wish.from().isEmpty() || !wish.until().isEmpty()) {
                wishes.add(wish);
            }
        }
        return List.copyOf(wishes);
    }

    /** The rows with some to fill in. */
    public List<Row> rows() {
        var rows = new ArrayList<>(shifts);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(EMPTY);
        }
        return rows;
    }

    public List<Wish> wishRows() {
        var rows = new ArrayList<>(wished);
        rows.add(new Wish("", "", ""));
        return rows;
    }

    boolean isRole() {
        return commitment.equals("LONG_TERM");
    }

    Problems problems() {
        var problems = new Problems();
        problems.check("title", !title.isEmpty() && title.length() <= LONGEST_TITLE, "vold.form.title.mistake");
        problems.check(
                "description",
                !description.isEmpty() && description.length() <= LONGEST_TEXT,
                "vold.form.description.mistake");
        problems.check("organisation", !organisation.isEmpty(), "vold.form.organisation.mistake");
        if (isRole()) {
            var first = Fields.date(from);
            var last = Fields.date(until);
            problems.check("from", first != null, "new.date.mistake");
            problems.check(
                    "until", last != null && (first == null || !last.isBefore(first)), "vold.form.until.mistake");
            problems.check("seats", Fields.isNumber(seats, 1, MOST_SEATS), "vold.form.seats.mistake");
            problems.check(
                    "hoursPerWeek",
                    hoursPerWeek.isEmpty() || Fields.isNumber(hoursPerWeek, 1, MOST_HOURS),
                    "vold.form.hours.mistake");
            problems.check(
                    "wished",
                    wished.stream()
                            .allMatch(wish -> Fields.time(wish.from()) != null && Fields.time(wish.until()) != null),
                    "new.time.mistake");
        } else {
            var right = !shifts.isEmpty() && shifts.stream().allMatch(Row::isRight);
            problems.check(
                    "shifts",
                    right && (!commitment.equals("SINGLE_ACTION") || shifts.size() == 1),
                    right ? "vold.form.single.mistake" : "vold.form.shifts.mistake");
        }
        problems.check("words", !place.equals("AT") || !words.isEmpty(), "vold.form.words.mistake");
        problems.check(
                "minimumAge", minimumAge.isEmpty() || Fields.isNumber(minimumAge, 0, OLDEST), "vold.form.age.mistake");
        problems.check(
                "newcomerSeats",
                newcomerSeats.isEmpty() || Fields.isNumber(newcomerSeats, 0, MOST_SEATS),
                "vold.form.newcomers.mistake");
        problems.check("applyBy", applyBy.isEmpty() || Fields.date(applyBy) != null, "new.date.mistake");
        return problems;
    }

    /** As the API takes it; only of a form without mistakes. */
    Submission submission(ZoneId zone, @Nullable Boolean draft) {
        return new Submission(
                title,
                description,
                organisation,
                commitment,
                isRole() ? null : shifts.stream().map(row -> row.wish(zone)).toList(),
                isRole() ? role() : null,
                where(),
                new Needs(
                        requiredSkills,
                        welcomeSkills.stream()
                                .filter(skill -> !requiredSkills.contains(skill))
                                .toList(),
                        qualifications,
                        languages,
                        minimumAge.isEmpty() ? null : Integer.valueOf(minimumAge),
                        contactWithMinors),
                work,
                accessibility,
                newcomerSeats.isEmpty() ? 0 : Integer.parseInt(newcomerSeats),
                byApproval ? "BY_APPROVAL" : "AT_ONCE",
                Fields.date(applyBy),
                contact.isEmpty() ? null : contact,
                accidentInsurance,
                costsReturned,
                draft);
    }

    private Place where() {
        return place.equals("AT")
                ? new Place(place, words, district.isEmpty() ? null : district)
                : new Place(place, null, null);
    }

    private RoleWish role() {
        return new RoleWish(
                LocalDate.parse(from),
                LocalDate.parse(until),
                Integer.parseInt(seats),
                hoursPerWeek.isEmpty() ? null : Integer.valueOf(hoursPerWeek),
                wished.stream()
                        .map(wish -> new Opportunity.Weekly(
                                DayOfWeek.valueOf(wish.day()),
                                LocalTime.parse(wish.from()),
                                LocalTime.parse(wish.until())))
                        .toList());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String value(MultiValueMap<String, String> form, String field) {
        return at(form, field, 0);
    }

    private static String at(MultiValueMap<String, String> form, String field, int index) {
        var values = form.getOrDefault(field, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return all(form, field, true);
    }

    private static List<String> all(MultiValueMap<String, String> form, String field, boolean filled) {
        return form.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !filled || !value.isEmpty())
                .toList();
    }
}

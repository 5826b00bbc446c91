package pl.krakow.centra.sites.residents.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.residents.nearby.Nearby;

/** What somebody looks for among the events: a plain GET form. What can't be read is left out. */
record EventQuery(
        String text,
        List<String> kinds,
        @Nullable String centre,
        @Nullable String audience,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean free,
        Nearby nearby,
        YearMonth month,
        @Nullable String after) {

    static final List<String> KINDS =
            List.of("TRAINING", "SEMINAR", "DEBATE", "CONFERENCE", "FAIR", "EXHIBITION", "STUDY_VISIT", "OTHER");
    static final List<String> AUDIENCES = List.of("NGO", "INFORMAL_GROUP", "RESIDENT", "VOLUNTEER");
    private static final int LONGEST_TEXT = 100;

    static EventQuery read(MultiValueMap<String, String> form, List<String> centres, Nearby nearby, LocalDate today) {
        var text = Fields.text(form, "q");
        var centre = Fields.text(form, "centre");
        var audience = Fields.text(form, "audience");
        var from = date(Fields.text(form, "from"), today);
        var to = date(Fields.text(form, "to"), today);
        return new EventQuery(
                text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                form.getOrDefault("kind", List.of()).stream()
                        .filter(KINDS::contains)
                        .distinct()
                        .toList(),
                centres.contains(centre) ? centre : null,
                AUDIENCES.contains(audience) ? audience : null,
                from,
                from != null && to != null && to.isBefore(from) ? from : to,
                form.containsKey("free"),
                nearby,
                month(Fields.text(form, "month"), today),
                Fields.text(form, "after").isEmpty() ? null : Fields.text(form, "after"));
    }

    private static @Nullable LocalDate date(String text, LocalDate today) {
        try {
            var date = text.isEmpty() ? null : LocalDate.parse(text);
            return date == null || date.isBefore(today.minusYears(3)) || date.isAfter(today.plusYears(3)) ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static YearMonth month(String text, LocalDate today) {
        try {
            var month = text.isEmpty() ? YearMonth.from(today) : YearMonth.parse(text);
            var now = YearMonth.from(today);
            return month.isBefore(now.minusYears(3)) || month.isAfter(now.plusYears(3)) ? now : month;
        } catch (DateTimeParseException e) {
            return YearMonth.from(today);
        }
    }

    public boolean wants(String kind) {
        return kinds.contains(kind);
    }

    /** Whether anything but the month is asked for. */
    public boolean isNarrow() {
        return !text.isEmpty()
                || !kinds.isEmpty()
                || centre != null
                || audience != null
                || from != null
                || to != null
                || free
                || nearby.isGiven();
    }

    @Nullable
    String words() {
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String types() {
        return kinds.isEmpty() ? null : String.join(",", kinds);
    }

    /** The centres whose events are asked for, with commas between them: none when it is empty, all when it is null. */
    @Nullable
    String divisions() {
        return centre != null ? centre : nearby.within() == null ? null : String.join(",", nearby.reached());
    }

    /** The same search at another address of the programme. */
    public String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        kinds.forEach(kind -> address.queryParam("kind", kind));
        if (centre != null) {
            address.queryParam("centre", centre);
        }
        if (audience != null) {
            address.queryParam("audience", audience);
        }
        if (free) {
            address.queryParam("free", "true");
        }
        nearby.parameters().forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    public String next(String cursor) {
        return listed().queryParam("after", cursor).build().toUriString();
    }

    /** The same search, however far away. */
    public String anyDistance() {
        return listed().replaceQueryParam("within").build().toUriString();
    }

    private UriComponentsBuilder listed() {
        var address = UriComponentsBuilder.fromUriString(at("/events"));
        if (from != null) {
            address.queryParam("from", from);
        }
        if (to != null) {
            address.queryParam("to", to);
        }
        return address;
    }

    public String ofMonth(YearMonth other) {
        return UriComponentsBuilder.fromUriString(at("/events/month"))
                .queryParam("month", other)
                .build()
                .toUriString();
    }

    /** A feed of what is looked for; it takes no dates. */
    public String feed(String file) {
        var address = UriComponentsBuilder.fromPath("/api/v1/events/" + file);
        if (!kinds.isEmpty()) {
            address.queryParam("type", types());
        }
        var divisions = divisions();
        if (divisions != null && !divisions.isEmpty()) {
            address.queryParam("division", divisions);
        }
        if (audience != null) {
            address.queryParam("audience", audience);
        }
        return address.encode().build().toUriString();
    }
}

package pl.krakow.centra.sites.residents.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.sites.api.volunteering.Terms;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.residents.nearby.Nearby;

/** What somebody looks for among the opportunities: a plain GET form. What can't be read is left out. */
record OpportunityQuery(
        String text,
        @Nullable String centre,
        @Nullable String work,
        @Nullable String skill,
        @Nullable String commitment,
        List<String> speaks,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String district,
        boolean remote,
        boolean minors,
        boolean free,
        Nearby nearby,
        @Nullable String after) {

    static final List<String> COMMITMENTS = List.of("SINGLE_ACTION", "SHIFTS", "LONG_TERM");
    static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    private static final int LONGEST_TEXT = 100;
    private static final int PAGE = 20;

    /** @param centres that can be asked for */
    static OpportunityQuery read(
            MultiValueMap<String, String> form,
            Collection<String> centres,
            Terms terms,
            Nearby nearby,
            LocalDate today) {
        var text = Fields.text(form, "q");
        var from = date(Fields.text(form, "from"), today);
        var to = date(Fields.text(form, "to"), today);
        return new OpportunityQuery(
                text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                one(Fields.text(form, "centre"), centres),
                one(Fields.text(form, "work"), slugs(terms.kinds())),
                one(Fields.text(form, "skill"), slugs(terms.skills())),
                one(Fields.text(form, "commitment"), COMMITMENTS),
                form.getOrDefault("speaks", List.of()).stream()
                        .filter(LANGUAGES::contains)
                        .distinct()
                        .toList(),
                from,
                from != null && to != null && to.isBefore(from) ? from : to,
                one(Fields.text(form, "district"), slugs(terms.districts())),
                form.containsKey("remote"),
                form.containsKey("minors"),
                form.containsKey("free"),
                nearby,
                Fields.text(form, "after").isEmpty() ? null : Fields.text(form, "after"));
    }

    private static List<String> slugs(List<Terms.Term> terms) {
        return terms.stream().map(Terms.Term::slug).toList();
    }

    private static @Nullable String one(String value, Collection<String> known) {
        return known.contains(value) ? value : null;
    }

    private static @Nullable LocalDate date(String text, LocalDate today) {
        try {
            var date = text.isEmpty() ? null : LocalDate.parse(text);
            return date == null || date.isBefore(today.minusYears(1)) || date.isAfter(today.plusYears(3)) ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public boolean says(String language) {
        return speaks.contains(language);
    }

    /** Whether anything is asked for. */
    public boolean isNarrow() {
        return !text.isEmpty()
                || centre != null
                || work != null
                || skill != null
                || commitment != null
                || !speaks.isEmpty()
                || from != null
                || to != null
                || district != null
                || remote
                || minors
                || free
                || nearby.isGiven();
    }

    /** As the API is asked. */
    MultiValueMap<String, String> asked() {
        var asked = narrowed();
        asked.remove("centre");
        asked.remove("speaks");
        if (centre == null && nearby.within() != null) {
            put(asked, "near", nearby.point());
        } else {
            asked.remove("near");
            asked.remove("within");
        }
        if (!speaks.isEmpty()) {
            asked.set("speaks", String.join(",", speaks));
        }
        asked.set("limit", String.valueOf(PAGE));
        if (after != null) {
            asked.set("cursor", after);
        }
        return asked;
    }

    /** The address of the following page. */
    public String next(String cursor) {
        return UriComponentsBuilder.fromPath("/volunteering")
                .queryParams(narrowed())
                .queryParam("after", "{cursor}")
                .encode()
                .buildAndExpand(cursor)
                .toUriString();
    }

    private MultiValueMap<String, String> narrowed() {
        var all = new LinkedMultiValueMap<String, String>();
        put(all, "q", text);
        put(all, "centre", centre);
        put(all, "work", work);
        put(all, "skill", skill);
        put(all, "commitment", commitment);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "district", district);
        put(all, "remote", remote ? "true" : null);
        put(all, "minors", minors ? "true" : null);
        put(all, "free", free ? "true" : null);
        all.setAll(nearby.parameters());
        speaks.forEach(language -> all.add("speaks", language));
        return all;
    }

    private static void put(MultiValueMap<String, String> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            all.set(name, value.toString());
        }
    }
}

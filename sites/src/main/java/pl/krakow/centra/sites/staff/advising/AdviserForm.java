package pl.krakow.centra.sites.staff.advising;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.advising.Adviser;
import pl.krakow.centra.sites.api.advising.AdvisersApi;
import pl.krakow.centra.sites.staff.Problems;

/** An adviser as the form has them. The coordinator says for how long; advisers leave that out. */
record AdviserForm(
        String account,
        String name,
        List<String> fields,
        List<String> languages,
        List<String> ways,
        String pl,
        String en,
        String uk,
        String from,
        String until,
        boolean active) {

    static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    static final List<String> WAYS = List.of("ON_SITE", "ONLINE", "PHONE");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ABOUT = 2000;

    static AdviserForm read(MultiValueMap<String, String> form) {
        return new AdviserForm(
                text(form, "account"),
                text(form, "name"),
                all(form, "fields"),
                all(form, "languages"),
                all(form, "ways"),
                text(form, "pl"),
                text(form, "en"),
                text(form, "uk"),
                text(form, "from"),
                text(form, "until"),
                form.containsKey("active"));
    }

    static AdviserForm of(Adviser adviser) {
        var about = adviser.about();
        var term = adviser.term();
        return new AdviserForm(
                "",
                adviser.name(),
                adviser.fields(),
                adviser.languages(),
                adviser.ways(),
                or(about == null ? null : about.pl()),
                or(about == null ? null : about.en()),
                or(about == null ? null : about.uk()),
                term == null ? "" : term.from().toString(),
                term == null ? "" : term.until().toString(),
                adviser.active());
    }

    static AdviserForm blank(LocalDate today) {
        return new AdviserForm(
                "",
                "",
                List.of(),
                List.of("pl"),
                List.of("ON_SITE"),
                "",
                "",
                "",
                today.toString(),
                today.plusYears(1).toString(),
                true);
    }

    /** @param registering an account is needed only then */
    Problems problems(boolean coordinator, boolean registering) {
        var problems = new Problems();
        if (coordinator && registering) {
            problems.check("account", !account.isEmpty() && account.length() <= 100, "adv.account.mistake");
        }
        problems.check("name", !name.isEmpty() && name.length() <= LONGEST_NAME, "sign-up.name.missing");
        problems.check("fields", !fields.isEmpty(), "adv.fields.mistake");
        problems.check("languages", !languages.isEmpty(), "adv.languages.mistake");
        problems.check("ways", !ways.isEmpty(), "adv.ways.mistake");
        problems.check("pl", pl.length() <= LONGEST_ABOUT, "adv.about.mistake");
        problems.check("en", en.length() <= LONGEST_ABOUT, "adv.about.mistake");
        problems.check("uk", uk.length() <= LONGEST_ABOUT, "adv.about.mistake");
        if (coordinator) {
            var first = date(from);
            var last = date(until);
            problems.check("from", first != null, "new.date.mistake");
            problems.check("until", last != null && (first == null || !last.isBefore(first)), "set.closure.to.mistake");
        }
        return problems;
    }

    AdvisersApi.Profile profile(boolean coordinator, boolean registering) {
        var first = date(from);
        var last = date(until);
        var anything = !(pl.isEmpty() && en.isEmpty() && uk.isEmpty());
        return new AdvisersApi.Profile(
                coordinator && registering ? account : null,
                name,
                fields,
                languages,
                ways,
                anything ? new Adviser.About(given(pl), given(en), given(uk)) : null,
                coordinator && first != null && last != null ? new Adviser.Term(first, last) : null,
                registering ? null : Boolean.valueOf(active));
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of());
    }
}

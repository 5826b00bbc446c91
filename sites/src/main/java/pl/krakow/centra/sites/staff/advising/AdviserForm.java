package pl.krakow.centra.sites.staff.advising;

import java.time.LocalDate;
import java.util.List;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.advising.Adviser;
import pl.krakow.centra.sites.api.advising.AdvisersApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

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
                Fields.text(form, "account"),
                Fields.text(form, "name"),
                Fields.all(form, "fields"),
                Fields.all(form, "languages"),
                Fields.all(form, "ways"),
                Fields.text(form, "pl"),
                Fields.text(form, "en"),
                Fields.text(form, "uk"),
                Fields.text(form, "from"),
                Fields.text(form, "until"),
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
                Fields.shown(about == null ? null : about.pl()),
                Fields.shown(about == null ? null : about.en()),
                Fields.shown(about == null ? null : about.uk()),
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
            var first = Fields.date(from);
            var last = Fields.date(until);
            problems.check("from", first != null, "new.date.mistake");
            problems.check("until", last != null && (first == null || !last.isBefore(first)), "set.closure.to.mistake");
        }
        return problems;
    }

    AdvisersApi.Profile profile(boolean coordinator, boolean registering) {
        var first = Fields.date(from);
        var last = Fields.date(until);
        var anything = !(pl.isEmpty() && en.isEmpty() && uk.isEmpty());
        return new AdvisersApi.Profile(
                coordinator && registering ? account : null,
                name,
                fields,
                languages,
                ways,
                anything ? new Adviser.About(Fields.given(pl), Fields.given(en), Fields.given(uk)) : null,
                coordinator && first != null && last != null ? new Adviser.Term(first, last) : null,
                registering ? null : Boolean.valueOf(active));
    }
}

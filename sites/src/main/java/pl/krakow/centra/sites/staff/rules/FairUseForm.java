package pl.krakow.centra.sites.staff.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.rooms.RulesApi.FairUse;
import pl.krakow.centra.sites.api.rooms.RulesApi.FairUseChange;
import pl.krakow.centra.sites.api.rooms.RulesApi.Quota;
import pl.krakow.centra.sites.api.rooms.RulesApi.SanctionRule;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * Limits and what follows from rooms kept for nobody, as they were typed. A row that is emptied is given up; a new rule is
 * known by a code of its own, which its bookings are counted under.
 *
 * @param revision of the rules the form was last compared with
 */
record FairUseForm(long revision, List<QuotaRow> quotas, List<SanctionRow> sanctions) {

    static final List<String> PERIODS = List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");
    static final List<String> UNITS = List.of("BOOKINGS", "HOURS");
    static final List<String> KINDS = List.of("ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL");
    static final List<String> COUNTS = List.of("NO_SHOW", "LATE_CANCELLATION");
    static final List<String> EFFECTS = List.of("NO_BOOKING_AT_ONCE", "NO_BOOKING");
    private static final int FRESH = 1;
    private static final int MOST = 60;

    /** One limit. */
    record QuotaRow(String code, String limit, String unit, String period, String room, List<String> kinds) {

        static final QuotaRow FRESH = new QuotaRow("", "", "BOOKINGS", "WEEK", "", List.of());

        static QuotaRow of(Quota quota) {
            return new QuotaRow(
                    quota.code(),
                    Integer.toString(quota.limit()),
                    quota.unit(),
                    quota.period(),
                    quota.room() == null ? "" : quota.room(),
                    quota.kinds());
        }

        boolean isEmpty() {
            return limit.isEmpty();
        }

        private Quota quota(String otherwise) {
            return new Quota(
                    code.isEmpty() ? otherwise : code,
                    room.isEmpty() ? null : room,
                    period,
                    unit,
                    Integer.parseInt(limit),
                    kinds);
        }
    }

    /** What so many rooms kept for nobody lead to. */
    record SanctionRow(String code, List<String> counts, String strikes, Span within, String effect, Span length) {

        static final SanctionRow FRESH = new SanctionRow(
                "", List.of("NO_SHOW"), "", new Span("90", "D"), "NO_BOOKING_AT_ONCE", new Span("3", "M"));

        static SanctionRow of(SanctionRule rule) {
            return new SanctionRow(
                    rule.code(),
                    rule.counts(),
                    Integer.toString(rule.strikes()),
                    Span.of(rule.within()),
                    rule.effect(),
                    Span.of(rule.length()));
        }

        boolean isEmpty() {
            return strikes.isEmpty();
        }

        private SanctionRule rule(String otherwise) {
            return new SanctionRule(
                    code.isEmpty() ? otherwise : code,
                    counts,
                    Integer.parseInt(strikes),
                    within.iso(),
                    effect,
                    length.iso());
        }
    }

    static FairUseForm of(FairUse rules) {
        return new FairUseForm(
                        rules.revision(),
                        rules.quotas().stream().map(QuotaRow::of).toList(),
                        rules.sanctions().stream().map(SanctionRow::of).toList())
                .withFreshRows();
    }

    static FairUseForm read(MultiValueMap<String, String> fields) {
        var quotas = new ArrayList<QuotaRow>();
        for (int i = 0; i < MOST && fields.containsKey("quota." + i + ".limit"); i++) {
            var at = "quota." + i;
            quotas.add(new QuotaRow(
                    Fields.text(fields, at + ".code"),
                    Fields.text(fields, at + ".limit"),
                    Fields.text(fields, at + ".unit"),
                    Fields.text(fields, at + ".period"),
                    Fields.text(fields, at + ".room"),
                    Fields.all(fields, at + ".kinds")));
        }
        var sanctions = new ArrayList<SanctionRow>();
        for (int i = 0; i < MOST && fields.containsKey("sanction." + i + ".strikes"); i++) {
            var at = "sanction." + i;
            sanctions.add(new SanctionRow(
                    Fields.text(fields, at + ".code"),
                    Fields.all(fields, at + ".counts"),
                    Fields.text(fields, at + ".strikes"),
                    new Span(Fields.text(fields, at + ".within"), Fields.text(fields, at + ".withinUnit")),
                    Fields.text(fields, at + ".effect"),
                    new Span(Fields.text(fields, at + ".length"), Fields.text(fields, at + ".lengthUnit"))));
        }
        var revision = Fields.text(fields, "revision");
        return new FairUseForm(
                revision.matches("\\d{1,9}") ? Long.parseLong(revision) : 0,
                List.copyOf(quotas),
                List.copyOf(sanctions));
    }

    Problems problems() {
        var problems = new Problems();
        for (int i = 0; i < quotas.size(); i++) {
            var row = quotas.get(i);
            var at = "quota." + i;
            problems.check(
                    at + ".limit", row.isEmpty() || row.limit().matches("0|[1-9]\\d{0,4}"), "rules.limit.mistake");
        }
        for (int i = 0; i < sanctions.size(); i++) {
            var row = sanctions.get(i);
            var at = "sanction." + i;
            if (!row.isEmpty()) {
                problems.check(at + ".strikes", row.strikes().matches("[1-9]\\d?"), "rules.strikes.mistake");
                problems.check(at + ".counts", !row.counts().isEmpty(), "rules.counts.mistake");
                problems.check(at + ".within", row.within().isRight(), "rules.length.mistake");
                problems.check(at + ".length", row.length().isRight(), "rules.length.mistake");
            }
        }
        return problems;
    }

    /** The rules that are to be in force; only of a form without mistakes. */
    FairUseChange change() {
        var codes = Stream.concat(
                        quotas.stream().map(QuotaRow::code), sanctions.stream().map(SanctionRow::code))
                .toList();
        var kept = new ArrayList<Quota>();
        for (var row : quotas) {
            if (!row.isEmpty()) {
                kept.add(row.quota(
                        free("limit", codes, kept.stream().map(Quota::code).toList())));
            }
        }
        var rules = new ArrayList<SanctionRule>();
        for (var row : sanctions) {
            if (!row.isEmpty()) {
                rules.add(row.rule(free(
                        "empty-rooms",
                        codes,
                        rules.stream().map(SanctionRule::code).toList())));
            }
        }
        return new FairUseChange(kept, rules);
    }

    private static String free(String name, List<String> known, List<String> made) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> name + "-" + number)
                .filter(code -> !known.contains(code) && !made.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** The name the form has for a member of what was sent; empty for none. */
    String field(String pointer) {
        var parts = pointer.replaceFirst("^/", "").split("[/.]");
        if (parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
            return "";
        }
        var sent = Integer.parseInt(parts[1]);
        var ofQuota = parts[0].equals("quotas");
        var rows = Stream.iterate(0, i -> i + 1)
                .limit(ofQuota ? quotas.size() : sanctions.size())
                .filter(i ->
                        ofQuota ? !quotas.get(i).isEmpty() : !sanctions.get(i).isEmpty())
                .toList();
        return sent < rows.size()
                ? (ofQuota ? "quota." : "sanction.") + rows.get(sent) + "."
                        + (parts.length > 2 && !parts[2].equals("code") ? parts[2] : ofQuota ? "limit" : "strikes")
                : "";
    }

    FairUseForm at(long other) {
        return new FairUseForm(other, quotas, sanctions);
    }

    private FairUseForm withFreshRows() {
        var someQuotas = new ArrayList<>(quotas);
        var someSanctions = new ArrayList<>(sanctions);
        for (int i = 0; i < FRESH; i++) {
            someQuotas.add(QuotaRow.FRESH);
            someSanctions.add(SanctionRow.FRESH);
        }
        return new FairUseForm(revision, List.copyOf(someQuotas), List.copyOf(someSanctions));
    }
}

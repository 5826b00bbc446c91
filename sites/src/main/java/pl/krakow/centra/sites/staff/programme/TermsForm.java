package pl.krakow.centra.sites.staff.programme;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.programme.CertificatesApi.Terms;
import pl.krakow.centra.sites.api.programme.CertificatesApi.Wanted;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.forms.Problems;

/**
 * Whether an event has certificates, of how many hours and for whom, as it was typed.
 *
 * @param rule {@code SESSIONS} or {@code SHARE}
 * @param enough how many sessions, or how many per cent of the time
 */
record TermsForm(boolean offered, String hours, String rule, String enough, String scope) {

    static TermsForm of(Terms terms) {
        return new TermsForm(
                terms.offered() || terms.revision() == 0,
                terms.hours() == null ? "" : terms.hours().toPlainString().replace('.', ','),
                terms.shareOfHours() == null ? "SESSIONS" : "SHARE",
                terms.shareOfHours() != null
                        ? terms.shareOfHours().toString()
                        : terms.minimumSessions() != null
                                ? terms.minimumSessions().toString()
                                : "1",
                terms.scope() == null ? "" : terms.scope().pl());
    }

    Problems problems() {
        var problems = new Problems();
        problems.check(
                "hours",
                !offered || hours.matches("\\d{1,3}([.,]\\d{1,2})?") && number().signum() > 0,
                "prog.cert.hours.mistake");
        problems.check("enough", !offered || enough.matches("[1-9]\\d{0,2}"), "prog.cert.enough.mistake");
        return problems;
    }

    private BigDecimal number() {
        return new BigDecimal(hours.replace(',', '.'));
    }

    /** @param known as they are, for the translations of a scope that stays */
    Wanted wanted(@Nullable Terms known) {
        if (!offered) {
            return new Wanted(false, null, null, null, null);
        }
        var least = Integer.valueOf(enough);
        var was = known == null ? null : known.scope();
        return new Wanted(
                true,
                number(),
                rule.equals("SHARE") ? null : least,
                rule.equals("SHARE") ? least : null,
                scope.isEmpty() ? null : was != null && was.pl().equals(scope) ? was : new Wording(scope, null, null));
    }
}

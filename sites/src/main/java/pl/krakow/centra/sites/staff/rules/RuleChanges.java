package pl.krakow.centra.sites.staff.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.rooms.RulesApi.FairUse;
import pl.krakow.centra.sites.api.rooms.RulesApi.FairUseChange;
import pl.krakow.centra.sites.api.rooms.RulesApi.Quota;
import pl.krakow.centra.sites.api.rooms.RulesApi.SanctionRule;

/** What would be other than now: each rule that comes, changes or goes. */
record RuleChanges(List<Changed<Quota>> quotas, List<Changed<SanctionRule>> sanctions) {

    /**
     * One rule.
     *
     * @param before null for one that comes
     * @param after null for one that goes
     */
    record Changed<T>(@Nullable T before, @Nullable T after) {

        public String kind() {
            return before == null ? "added" : after == null ? "removed" : "changed";
        }
    }

    static RuleChanges of(FairUse now, FairUseChange wanted) {
        return new RuleChanges(
                between(now.quotas(), wanted.quotas(), Quota::code, RuleChanges::same),
                between(now.sanctions(), wanted.sanctions(), SanctionRule::code, RuleChanges::same));
    }

    public boolean isEmpty() {
        return quotas.isEmpty() && sanctions.isEmpty();
    }

    private static <T> List<Changed<T>> between(
            List<T> now, List<T> wanted, Function<T, String> code, BiPredicate<T, T> same) {
        Map<String, T> before = now.stream().collect(Collectors.toMap(code, Function.identity(), (one, other) -> one));
        var changes = new ArrayList<Changed<T>>();
        for (var after : wanted) {
            var old = before.remove(code.apply(after));
            if (old == null || !same.test(old, after)) {
                changes.add(new Changed<>(old, after));
            }
        }
        now.stream()
                .filter(rule -> before.containsKey(code.apply(rule)))
                .forEach(rule -> changes.add(new Changed<>(rule, null)));
        return List.copyOf(changes);
    }

    private static boolean same(Quota one, Quota other) {
        return new HashSet<>(one.kinds()).equals(new HashSet<>(other.kinds()))
                && new Quota(one.code(), one.room(), one.period(), one.unit(), one.limit(), List.of())
                        .equals(new Quota(
                                other.code(), other.room(), other.period(), other.unit(), other.limit(), List.of()));
    }

    private static boolean same(SanctionRule one, SanctionRule other) {
        return new HashSet<>(one.counts()).equals(new HashSet<>(other.counts()))
                && new SanctionRule(one.code(), List.of(), one.strikes(), one.within(), one.effect(), one.length())
                        .equals(new SanctionRule(
                                other.code(),
                                List.of(),
                                other.strikes(),
                                other.within(),
                                other.effect(),
                                other.length()));
    }
}

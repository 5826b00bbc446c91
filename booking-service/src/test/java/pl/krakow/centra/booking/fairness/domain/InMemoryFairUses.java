package pl.krakow.centra.booking.fairness.domain;

import java.util.HashMap;
import java.util.Map;

/** Rules of fair use in a map. */
public final class InMemoryFairUses implements FairUses {

    private final Map<String, FairUse> all = new HashMap<>();

    @Override
    public FairUse of(String scope) {
        return current(scope);
    }

    @Override
    public synchronized FairUse current(String scope) {
        return all.getOrDefault(scope, FairUse.none(scope));
    }

    @Override
    public synchronized boolean save(FairUse changed) {
        if (current(changed.scope()).revision() != changed.revision() - 1) {
            return false;
        }
        all.put(changed.scope(), changed);
        return true;
    }
}

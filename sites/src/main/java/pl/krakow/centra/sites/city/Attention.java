package pl.krakow.centra.sites.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import pl.krakow.centra.sites.api.reports.Closings;
import pl.krakow.centra.sites.api.reports.Contracts;
import pl.krakow.centra.sites.api.reports.Sources;
import pl.krakow.centra.sites.gateway.Answer;

/**
 * What somebody of the city office has to look at. What couldn't be looked into is named, because silence of a service is
 * no all-clear.
 *
 * @param unknown what couldn't be checked: {@code promises}, {@code month}, {@code sources}
 */
record Attention(List<Alert> alerts, List<String> unknown) {

    /** Whether everything was checked and nothing was found. */
    public boolean isAllClear() {
        return alerts.isEmpty() && unknown.isEmpty();
    }

    /**
     * What the operators in office promised.
     *
     * @param contracts each as it was answered
     * @param all whether every term was asked for
     */
    record InOffice(List<Answer<Contracts.Contract>> contracts, boolean all) {}

    static Attention of(Answer<InOffice> promised, Answer<Closings.Preview> month, Answer<Sources> sources) {
        List<String> unknown = new ArrayList<>();
        var inOffice = promised.orElse(new InOffice(List.of(), false));
        var asked = inOffice.contracts();
        if (!inOffice.all() || !asked.stream().allMatch(Answer::isGiven)) {
            unknown.add("promises");
        }
        if (!month.isGiven()) {
            unknown.add("month");
        }
        if (!sources.isGiven()) {
            unknown.add("sources");
        }
        var known = asked.stream().map(Answer::orNull).filter(Objects::nonNull).toList();
        return new Attention(Alert.of(known, month.orNull(), sources.orNull()), List.copyOf(unknown));
    }
}

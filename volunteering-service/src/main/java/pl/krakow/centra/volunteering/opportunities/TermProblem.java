package pl.krakow.centra.volunteering.opportunities;

import java.util.List;
import java.util.stream.Collectors;

import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.domain.UnknownTerm;

/** Tells whoever used words that are on no list which ones, where they stand, and where the lists are. */
public final class TermProblem {

    private static final String LISTS = "/api/v1/volunteering-terms";

    private TermProblem() {}

    /**
     * @param unknown at least one
     * @param at where in the request that stands in which they stand
     */
    public static Problem of(List<UnknownTerm> unknown, String at) {
        var terms = unknown.stream()
                .map(each -> new UnknownTerm(each.term(), at + each.pointer()))
                .toList();
        return new Problem(VolunteeringProblem.TERM_UNKNOWN)
                .arguments(terms.stream().map(UnknownTerm::term).distinct().collect(Collectors.joining(", ")))
                .with("pointer", terms.getFirst().pointer())
                .with("terms", terms)
                .with("lists", LISTS);
    }
}

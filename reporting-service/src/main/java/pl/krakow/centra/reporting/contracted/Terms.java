package pl.krakow.centra.reporting.contracted;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.OperatorTerm;
import pl.krakow.centra.reporting.contracted.domain.TermId;

/** The operators' terms, as the catalogue of centres has them. */
@Component
@RequiredArgsConstructor
public class Terms {

    private final CentreCatalogue centres;

    /** A term with where it is. */
    public record Term(TermId id, OperatorTerm operator) {}

    public Optional<OperatorTerm> find(TermId id) {
        return centres.find(new CentreId(id.centre())).stream()
                .flatMap(centre -> centre.operators().stream())
                .filter(term -> term.from().equals(id.begins()))
                .findFirst();
    }

    /** Every term at every centre, of each centre the latest first. */
    public List<Term> all() {
        return centres.all().stream()
                .flatMap(centre -> centre.operators().stream()
                        .map(term -> new Term(new TermId(centre.id().value(), term.from()), term))
                        .sorted(Comparator.comparing(
                                        (Term term) -> term.operator().from())
                                .reversed()))
                .toList();
    }
}

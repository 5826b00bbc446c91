package pl.krakow.centra.volunteering.matching;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.volunteering.matching.domain.Engagements;

/** Candidates nobody is engaged of, for worlds of other packages. */
public final class Matched {

    private Matched() {}

    public static Candidates candidates(CentreCatalogue centres) {
        return new Candidates(new StaticListableBeanFactory().getBeanProvider(Engagements.class), centres);
    }
}

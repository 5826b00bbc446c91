package pl.krakow.centra.kit.web.mvc;

import lombok.RequiredArgsConstructor;
import org.springframework.core.convert.converter.Converter;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** A {@link CentreId} in a path or parameter is one of the catalogue's; any other is 404 {@code centre-unknown}. */
@RequiredArgsConstructor
public final class CentreIdConverter implements Converter<String, CentreId> {
    private final CentreCatalogue catalogue;

    @Override
    public CentreId convert(String text) {
        return catalogue.byId(text).map(Centre::id).orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN));
    }
}

package pl.krakow.centra.booking.regulations;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsVersion;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/** Shows anybody the regulations: those in force, and every version somebody may once have accepted. */
@Component
@RequiredArgsConstructor
public class ReadRegulations {

    private final Regulations regulations;
    private final CentreCatalogue centres;

    /** What is in force at every centre that lends. */
    public List<RegulationsView> everywhere() {
        return centres.all().stream()
                .flatMap(centre -> regulations.current(centre.id().value()).stream())
                .map(version -> RegulationsView.of(version, true))
                .toList();
    }

    /** @param version by name; the one in force when none is named */
    public Optional<RegulationsView> find(CentreId centre, @Nullable String version) {
        var current = regulations.current(centre.value());
        var wanted = version == null ? current : regulations.find(centre.value(), version);
        return wanted.map(found -> RegulationsView.of(
                found,
                current.map(RegulationsVersion::number)
                        .filter(number -> number == found.number())
                        .isPresent()));
    }

    /** Newest first. */
    public List<RegulationsView> versions(CentreId centre) {
        var all = regulations.all(centre.value());
        return all.stream()
                .map(version -> RegulationsView.of(version, version.equals(all.getFirst())))
                .toList();
    }
}

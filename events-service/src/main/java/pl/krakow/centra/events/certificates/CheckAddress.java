package pl.krakow.centra.events.certificates;

import java.net.URI;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.number.SpokenNumber;

/** Where people check a number: on the residents' site, whichever centre issued it. */
@Component
@RequiredArgsConstructor
class CheckAddress {

    private final CentreSites sites;
    private final CertificateSettings settings;

    URI of(SpokenNumber number) {
        return UriComponentsBuilder.fromUri(sites.residents())
                .path(settings.checkPage())
                .build(number.toString());
    }
}

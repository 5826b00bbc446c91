package pl.krakow.centra.gateway.health;

import java.util.List;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import pl.krakow.centra.gateway.refusal.WhatWorks;
import pl.krakow.centra.gateway.request.Caller;
import pl.krakow.centra.gateway.routing.PlatformService;

/** The centres whose pages answered when health was last asked about. */
@Component
@RequiredArgsConstructor
class WorkingSites implements WhatWorks {
    private final PlatformProbe probe;

    @Override
    public List<Site> otherSites(ServerWebExchange exchange, Locale language) {
        var caller = Caller.of(exchange);
        var port = caller.authority().endsWith(":" + caller.port()) ? ":" + caller.port() : "";
        return probe.lastKnown().stream()
                .flatMap(state -> state.catalogue().all().stream()
                        .filter(centre -> Status.UP.equals(state.of(PlatformService.SITES, centre.id())))
                        .filter(centre ->
                                !centre.hosts().isEmpty() && !centre.hosts().contains(caller.hostName())))
                .map(centre -> new Site(
                        centre.name().in(language),
                        caller.scheme() + "://" + centre.hosts().getFirst() + port + "/"))
                .toList();
    }
}

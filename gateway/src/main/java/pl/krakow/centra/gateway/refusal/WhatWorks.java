package pl.krakow.centra.gateway.refusal;

import java.util.List;
import java.util.Locale;

import org.springframework.web.server.ServerWebExchange;

/** What a reader can still do while a site is down. */
@FunctionalInterface
public interface WhatWorks {

    /** The other sites that answer, as far as was known a moment ago. Never waits. */
    List<Site> otherSites(ServerWebExchange exchange, Locale language);

    /** A site's name in the reader's language and its address. */
    record Site(String name, String address) {}
}

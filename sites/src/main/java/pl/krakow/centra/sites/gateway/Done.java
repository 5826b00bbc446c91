package pl.krakow.centra.sites.gateway;

/** It was done, and there is nothing more to say. */
public record Done() {}

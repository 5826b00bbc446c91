package pl.krakow.centra.kit.centre;

import java.time.ZoneId;

/**
 * The city that commissions the centres.
 *
 * @param domain the domain centres' host names are under
 * @param cityOfficeHost where the city office's site answers
 * @param residentsHost where the residents' site answers
 */
public record City(String id, String name, ZoneId zone, String domain, String cityOfficeHost, String residentsHost) {}

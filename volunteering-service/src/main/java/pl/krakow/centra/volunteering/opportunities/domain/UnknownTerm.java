package pl.krakow.centra.volunteering.opportunities.domain;

/**
 * A word that is on no list.
 *
 * @param term as it was said
 * @param pointer where in what was said it stands
 */
public record UnknownTerm(String term, String pointer) {}

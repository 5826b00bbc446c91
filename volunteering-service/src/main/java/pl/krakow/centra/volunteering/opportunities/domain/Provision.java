package pl.krakow.centra.volunteering.opportunities.domain;

/**
 * What the organisation gives its volunteers.
 *
 * @param accidentInsurance whether it insures them against accidents (NNW), as it must up to 30 days of engagement
 * @param costsReturned whether it returns travel and other costs (art. 45 of the Act); a waiver is agreed in writing
 */
public record Provision(boolean accidentInsurance, boolean costsReturned) {}

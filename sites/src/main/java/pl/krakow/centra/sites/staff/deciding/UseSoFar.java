package pl.krakow.centra.sites.staff.deciding;

/**
 * What a beneficiary has had of a centre.
 *
 * @param uses meetings in the quarter of the one that is decided on; rooms kept for nobody don't count
 * @param here those of them in the same room
 * @param missed how many of its meetings of the last year nobody came to
 * @param ended how many of them there were
 */
public record UseSoFar(int uses, int here, int missed, int ended) {}

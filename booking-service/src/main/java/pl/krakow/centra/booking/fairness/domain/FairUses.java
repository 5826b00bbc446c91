package pl.krakow.centra.booking.fairness.domain;

/** The rules of every centre and of the city. */
public interface FairUses {

    /** As last decided; without rules where nothing was. May be some seconds old. */
    FairUse of(String scope);

    /** The same, read now. */
    FairUse current(String scope);

    /** @return false when someone else changed the rules since the revision before; then nothing was written */
    boolean save(FairUse changed);
}

package pl.krakow.centra.reporting.contracted.domain;

import java.util.List;

/** One contract per term. */
public interface Contracts {

    /** Nothing agreed, where nobody has entered anything. */
    Contract find(TermId term);

    /** Every contract something was agreed in, by centre and term. */
    List<Contract> all();

    /** Puts the contract in the place of the one with one version less; false when it isn't the newest any more. */
    boolean succeed(Contract contract);
}

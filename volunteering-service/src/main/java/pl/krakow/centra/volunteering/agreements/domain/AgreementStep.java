package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What came of a step with an agreement. */
public sealed interface AgreementStep {

    /** @param news what others learn of it */
    record Done(Agreement agreement, List<AgreementNews> news, Instant at) implements AgreementStep {}

    /** It stands like that already. */
    record Unchanged(Agreement agreement) implements AgreementStep {}

    /** There is a newer version, which is to be read first. */
    record NotTheLatest(int latest) implements AgreementStep {}

    /** Nothing is left to accept: it is concluded, or was given up. */
    record NotOpen() implements AgreementStep {}

    /** Nothing holds that could be ended. */
    record NothingToEnd() implements AgreementStep {}

    /** Not a day it can end on. */
    record EndOutside(LocalDate earliest, LocalDate latest) implements AgreementStep {}

    /** That side takes no part in it. */
    record NotASide(Set<Side> sides) implements AgreementStep {}

    /** There are as many versions as an agreement has. */
    record TooManyVersions(int most) implements AgreementStep {}
}

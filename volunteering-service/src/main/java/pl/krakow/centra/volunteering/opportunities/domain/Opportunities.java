package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** Every opportunity of every centre. */
public interface Opportunities {

    Optional<Opportunity> find(String centre, OpportunityId id);

    Optional<Opportunity> find(OpportunityId id);

    /** Adds a submission; false when there is one with its id already, and then nothing was written. */
    boolean add(Opportunity submission);

    /**
     * Saves a step and its news in one write.
     *
     * @return false when somebody else took a step first; then nothing was written
     */
    boolean save(Decision.Decided step);

    /** The selected opportunities by first date, then id, beginning after the given place. */
    List<Opportunity> list(Selection selection, @Nullable Position after, int limit);

    /** Which are announced and not over on that local date, with the revision each stands at. */
    Map<OpportunityId, Long> announced(LocalDate on);

    /** What is announced and not over on that local date, the latest announced first. */
    List<Opportunity> latest(@Nullable String centre, LocalDate on, int limit);

    /**
     * What an account submitted, or what is of one of these organisations, whatever became of it: the latest submitted first.
     *
     * @param state of those that stand there, or null for all
     */
    List<Opportunity> concerning(
            String account,
            Collection<OrganisationId> organisations,
            @Nullable OpportunityState state,
            @Nullable Submitted before,
            int limit);

    /** Puts a pseudonym where an account submitted something. */
    void replaceSubmitter(String account, String pseudonym);

    /** Those there are of these, in no order. */
    List<Opportunity> findAll(Collection<OpportunityId> ids);

    /**
     * Which opportunities are wanted.
     *
     * @param centre of one centre, or null for all
     * @param organisation of one organisation, or null for all
     * @param from opportunities that last until then or longer
     * @param to opportunities that begin by then, or null for no end
     */
    record Selection(
            @Nullable String centre,
            OpportunityState state,
            @Nullable OrganisationId organisation,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A place in the order of submitting. */
    record Submitted(Instant at, UUID id) {}

    /** A place in that order. */
    record Position(LocalDate from, UUID id) {}
}

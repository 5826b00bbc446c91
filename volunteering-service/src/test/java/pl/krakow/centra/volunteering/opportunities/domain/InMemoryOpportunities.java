package pl.krakow.centra.volunteering.opportunities.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

public class InMemoryOpportunities implements Opportunities {

    private final Map<OpportunityId, Opportunity> opportunities = new HashMap<>();
    private final List<OpportunityNews> news = new ArrayList<>();

    @Override
    public synchronized Optional<Opportunity> find(String centre, OpportunityId id) {
        return Optional.ofNullable(opportunities.get(id))
                .filter(opportunity -> opportunity.centre().equals(centre));
    }

    @Override
    public synchronized Optional<Opportunity> find(OpportunityId id) {
        return Optional.ofNullable(opportunities.get(id));
    }

    @Override
    public synchronized boolean add(Opportunity submission) {
        return opportunities.putIfAbsent(submission.id(), submission) == null;
    }

    @Override
    public synchronized boolean save(Decision.Decided step) {
        Opportunity opportunity = step.opportunity();
        if (find(opportunity.centre(), opportunity.id())
                .filter(known -> known.revision() == opportunity.revision() - 1)
                .isEmpty()) {
            return false;
        }
        opportunities.put(opportunity.id(), opportunity);
        step.news().ifPresent(news::add);
        return true;
    }

    @Override
    public synchronized List<Opportunity> list(Selection selection, @Nullable Position after, int limit) {
        return opportunities.values().stream()
                .filter(each -> each.state() == selection.state())
                .filter(each -> selection.centre() == null || each.centre().equals(selection.centre()))
                .filter(each -> selection.organisation() == null
                        || each.details().organisation().equals(selection.organisation()))
                .filter(each -> !each.details().until().isBefore(selection.from()))
                .filter(each -> selection.to() == null || !each.details().from().isAfter(selection.to()))
                .filter(each -> after == null || isAfter(each, after))
                .sorted(comparing((Opportunity each) -> each.details().from())
                        .thenComparing(each -> each.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Opportunity> latest(@Nullable String centre, LocalDate on, int limit) {
        return opportunities.values().stream()
                .filter(Opportunity::isPublic)
                .filter(each -> centre == null || each.centre().equals(centre))
                .filter(each -> !each.details().until().isBefore(on))
                .sorted(comparing((Opportunity each) -> String.valueOf(each.publishedAt()))
                        .thenComparing(each -> each.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Opportunity> concerning(
            String account,
            Collection<OrganisationId> organisations,
            @Nullable OpportunityState state,
            @Nullable Submitted before,
            int limit) {
        var latestFirst = comparing(Opportunity::submittedAt)
                .thenComparing(each -> each.id().toString())
                .reversed();
        return opportunities.values().stream()
                .filter(each -> each.submittedBy().equals(account)
                        || organisations.contains(each.details().organisation()))
                .filter(each -> state == null || each.state() == state)
                .filter(each -> before == null
                        || each.submittedAt().isBefore(before.at())
                        || each.submittedAt().equals(before.at())
                                && each.id().toString().compareTo(before.id().toString()) < 0)
                .sorted(latestFirst)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void replaceSubmitter(String account, String pseudonym) {
        opportunities.replaceAll((_, each) -> each.submittedBy().equals(account)
                ? new Opportunity(
                        each.id(),
                        each.centre(),
                        each.zone(),
                        each.details(),
                        each.state(),
                        pseudonym,
                        each.submittedAt(),
                        each.publishedAt(),
                        each.remark(),
                        each.closeReason(),
                        each.isCalledOff(),
                        each.changedAt(),
                        each.revision())
                : each);
    }

    @Override
    public synchronized Map<OpportunityId, Long> announced(LocalDate on) {
        return opportunities.values().stream()
                .filter(Opportunity::isPublic)
                .filter(each -> !each.details().until().isBefore(on))
                .collect(toMap(Opportunity::id, Opportunity::revision));
    }

    @Override
    public synchronized List<Opportunity> findAll(Collection<OpportunityId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(opportunities.get(id)).stream())
                .toList();
    }

    /** What has been told to the public, in order. */
    public synchronized List<OpportunityNews> news() {
        return List.copyOf(news);
    }

    private static boolean isAfter(Opportunity opportunity, Position place) {
        int byDate = opportunity.details().from().compareTo(place.from());
        return byDate > 0
                || (byDate == 0
                        && opportunity.id().toString().compareTo(place.id().toString()) > 0);
    }
}

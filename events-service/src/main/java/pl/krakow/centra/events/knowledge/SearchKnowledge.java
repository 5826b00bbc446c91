package pl.krakow.centra.events.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import pl.krakow.centra.events.knowledge.SearchView.Completion;
import pl.krakow.centra.events.knowledge.SearchView.Completions;
import pl.krakow.centra.events.knowledge.SearchView.Correction;
import pl.krakow.centra.events.knowledge.SearchView.Facet;
import pl.krakow.centra.events.knowledge.SearchView.Facets;
import pl.krakow.centra.events.knowledge.SearchView.HitView;
import pl.krakow.centra.events.knowledge.SearchView.NamedTopic;
import pl.krakow.centra.events.knowledge.SearchView.PageLink;
import pl.krakow.centra.events.knowledge.SearchView.Understood;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Topic;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.events.knowledge.search.Asked;
import pl.krakow.centra.events.knowledge.search.Found;
import pl.krakow.centra.events.knowledge.search.KnowledgeIndex;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Paging;

/** Looks in the knowledge base for everybody. What is found is what this instance's index holds, seconds old at most. */
@Component
@RequiredArgsConstructor
public class SearchKnowledge {

    private static final int MOST_PAGES = 10;

    /** Nobody reads further, and an index that had to go there would be slow for all. */
    private static final int DEEPEST = 900;

    private final KnowledgeIndex index;
    private final Topics topics;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** @param words empty for everything, newest first */
    public record Query(
            String words,
            boolean exact,
            Set<EntryKind> kinds,
            Set<String> topics,
            Set<String> centres,
            Set<String> languages,
            Paging paging,
            Locale language) {}

    public SearchView search(Query query) {
        var language = query.language.getLanguage();
        int limit = query.paging.limit();
        int offset = query.paging
                .after()
                .map(cursor -> Math.clamp(cursor.number(0), 0, DEEPEST))
                .orElse(0);
        var found = index.search(new Asked(
                query.words,
                language,
                query.exact,
                query.kinds.stream().map(Enum::name).collect(Collectors.toSet()),
                query.topics,
                query.centres,
                query.languages,
                offset,
                limit));
        var known = topics.all().stream()
                .collect(Collectors.toMap(topic -> topic.slug().value(), Function.identity()));
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        long reachable = Math.min(found.total(), DEEPEST + limit);
        return new SearchView(
                new Understood(
                        query.words,
                        found.understood(),
                        !found.corrected().isEmpty(),
                        found.corrected().entrySet().stream()
                                .map(each -> new Correction(each.getKey(), each.getValue()))
                                .toList()),
                found.total(),
                found.answer().map(hit -> view(hit, known, today, language)).orElse(null),
                found.hits().stream()
                        .map(hit -> view(hit, known, today, language))
                        .toList(),
                facets(found, query, known, language),
                offset + limit < reachable ? Cursor.of(offset + limit).encode() : null,
                pages(offset, limit, reachable));
    }

    private static List<PageLink> pages(int offset, int limit, long reachable) {
        var pages = new ArrayList<PageLink>();
        for (int number = 0; number < MOST_PAGES && (long) number * limit < reachable; number++) {
            int from = number * limit;
            pages.add(
                    new PageLink(number + 1, from == 0 ? null : Cursor.of(from).encode(), from == offset));
        }
        return pages;
    }

    private static HitView view(Found.Hit hit, Map<String, Topic> topics, LocalDate today, String language) {
        var card = Card.read(hit.card());
        return new HitView(
                hit.id(),
                card.slug(),
                card.kind(),
                card.centre(),
                hit.language(),
                hit.title(),
                hit.snippet() == null
                        ? HtmlUtils.htmlEscape(card.excerpts().getOrDefault(hit.language(), ""))
                        : hit.snippet(),
                card.topics().stream()
                        .map(topics::get)
                        .filter(topic -> topic != null)
                        .map(topic -> new NamedTopic(topic.slug().value(), topic.in(language)))
                        .toList(),
                card.minutes().getOrDefault(hit.language(), 1),
                card.files(),
                card.recordingMinutes(),
                card.captions(),
                card.relatedEvents(),
                card.checkedOn(),
                card.reviewOn() != null && card.reviewOn().isBefore(today),
                card.outdated(),
                card.publishedAt(),
                card.changedAt());
    }

    private Facets facets(Found found, Query query, Map<String, Topic> topics, String language) {
        var kinds = query.kinds.stream().map(Enum::name).collect(Collectors.toSet());
        return new Facets(
                facet(found, "kind", kinds, _ -> null),
                facet(
                        found,
                        "topic",
                        query.topics,
                        slug -> Optional.ofNullable(topics.get(slug))
                                .map(topic -> topic.in(language))
                                .orElse(null)),
                facet(found, "centre", query.centres, slug -> nameOfCentre(slug, query.language)),
                facet(found, "language", query.languages, _ -> null));
    }

    private @Nullable String nameOfCentre(String slug, Locale language) {
        return Found.CITY.equals(slug)
                ? centres.city().name()
                : centres.find(new CentreId(slug))
                        .map(centre -> centre.shortName().in(language))
                        .orElse(null);
    }

    private interface Naming {
        @Nullable
        String of(String value);
    }

    private static List<Facet> facet(Found found, String dimension, Set<String> chosen, Naming naming) {
        return found.facets().getOrDefault(dimension, List.of()).stream()
                .map(count -> new Facet(
                        count.value(), naming.of(count.value()), count.count(), chosen.contains(count.value())))
                .toList();
    }

    public Completions complete(String begun, int most, Locale language) {
        return new Completions(index.complete(begun, language.getLanguage(), most).stream()
                .map(hit -> {
                    var card = Card.read(hit.card());
                    return new Completion(
                            hit.id(), card.slug(), card.kind(), hit.language(), HtmlUtils.htmlUnescape(hit.title()));
                })
                .toList());
    }
}

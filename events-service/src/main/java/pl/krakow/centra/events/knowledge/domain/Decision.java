package pl.krakow.centra.events.knowledge.domain;

import java.util.List;

/** What comes of a step somebody wants to take with an entry. */
public sealed interface Decision {

    /** @param entry as it stands after the step, to be saved */
    record Decided(Entry entry, List<KnowledgeNews> news) implements Decision {

        public Decided {
            news = List.copyOf(news);
        }
    }

    /** It is as it is wanted already. */
    record Unchanged(Entry entry) implements Decision {}

    /** Somebody changed it since the person deciding saw it. */
    record Outdated() implements Decision {}

    record NotPossible(EntryState state) implements Decision {}

    /** @param missing the part without which it can't be published */
    record Incomplete(String missing) implements Decision {}

    record TooManyFiles(int most) implements Decision {}
}

package pl.krakow.centra.events.incubation.domain;

import java.util.List;
import java.util.Set;

import pl.krakow.centra.kit.centre.LocalizedText;

/**
 * A step of the path as every group meets it. Every text is there in Polish, English and Ukrainian.
 *
 * @param code the same in every version of the path; reports go by it
 * @param about what is to be done
 * @param proof what shows that it was done
 * @param after codes of earlier steps that come first
 * @param needsProof whether it is done only with evidence
 * @param usualDays how long it usually takes; a group that takes longer may be stuck
 * @param adviceFields in which advice helps with it
 * @param topics of events that help with it
 * @param meets whether a room may have been booked for it
 */
public record TemplateStep(
        String code,
        LocalizedText title,
        LocalizedText about,
        LocalizedText proof,
        List<String> after,
        boolean needsProof,
        int usualDays,
        Set<String> adviceFields,
        Set<String> topics,
        boolean meets) {

    public TemplateStep {
        after = List.copyOf(after);
        adviceFields = Set.copyOf(adviceFields);
        topics = Set.copyOf(topics);
    }

    /** Whether something like that may belong to this step. */
    boolean suits(Found found) {
        return switch (found.kind()) {
            case ADVICE -> found.tags().stream().anyMatch(adviceFields::contains);
            case TRAINING -> found.tags().stream().anyMatch(topics::contains);
            case BOOKING -> meets;
            case DOCUMENT -> false;
        };
    }
}

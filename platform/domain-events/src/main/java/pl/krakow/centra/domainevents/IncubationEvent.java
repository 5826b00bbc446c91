package pl.krakow.centra.domainevents;

/**
 * A group on its way from an idea to a registered association: it sets out, takes steps, and comes to an end, from which it
 * may set out again. Of what is told of one step the newest counts.
 */
public sealed interface IncubationEvent extends DomainEvent
        permits IncubationStarted, IncubationStepChanged, IncubationFinished {

    IncubationFacts path();

    @Override
    default String subject() {
        return path().pathId().toString();
    }

    @Override
    default String centre() {
        return path().centre();
    }
}

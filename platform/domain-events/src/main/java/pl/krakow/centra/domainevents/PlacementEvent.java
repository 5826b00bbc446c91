package pl.krakow.centra.domainevents;

/** The life of a volunteer's placement as other services see it. Versions are those of the opportunity's seat sheet. */
public sealed interface PlacementEvent extends DomainEvent permits PlacementChanged {

    PlacementFacts placement();

    @Override
    default String subject() {
        return placement().placementId().toString();
    }

    @Override
    default String centre() {
        return placement().centre();
    }
}

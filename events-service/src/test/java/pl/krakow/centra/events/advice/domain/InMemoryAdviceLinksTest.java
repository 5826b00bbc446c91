package pl.krakow.centra.events.advice.domain;

class InMemoryAdviceLinksTest extends AdviceLinksContract {

    private final AdviceLinks links = new InMemoryAdviceLinks();

    @Override
    protected AdviceLinks links() {
        return links;
    }
}

package pl.krakow.centra.volunteering.opportunities.domain;

class InMemoryOpportunitiesTest extends OpportunitiesContract {

    private final Opportunities opportunities = new InMemoryOpportunities();

    @Override
    protected Opportunities opportunities() {
        return opportunities;
    }
}

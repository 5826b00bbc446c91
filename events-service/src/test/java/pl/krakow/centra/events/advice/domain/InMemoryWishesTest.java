package pl.krakow.centra.events.advice.domain;

class InMemoryWishesTest extends WishesContract {

    private final Wishes wishes = new InMemoryWishes();

    @Override
    protected Wishes wishes() {
        return wishes;
    }
}

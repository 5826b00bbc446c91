package pl.krakow.centra.booking.rooms.domain;

import org.junit.jupiter.api.Nested;

class InMemoryLendingStoresTest {

    @Nested
    class OfHours extends HoursContract {

        private final InMemoryHours stored = new InMemoryHours();

        @Override
        protected Lendings lendings() {
            return stored;
        }

        @Override
        protected HoursRegister hours() {
            return stored;
        }

        @Override
        protected void begin(Lending first) {
            stored.begin(first);
        }
    }

    @Nested
    class OfStock extends StockContract {

        private final InMemoryStock stored = new InMemoryStock();

        @Override
        protected EquipmentStock stock() {
            return stored;
        }

        @Override
        protected StockRegister register() {
            return stored;
        }
    }

    @Nested
    class OfPictures extends PicturesContract {

        private final InMemoryPictures stored = new InMemoryPictures();

        @Override
        protected PictureStore pictures() {
            return stored;
        }
    }
}

package pl.krakow.centra.booking.letters.mongo;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.ContactsContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedContactsTest extends ContactsContract {

    private final Contacts contacts = new MongoContacts(Stores.template(EmbeddedServers.newDatabase()));

    @Override
    protected Contacts contacts() {
        return contacts;
    }
}

package pl.krakow.centra.booking.rooms.mongo;

import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.mongo.RoomDocument.EquipmentDocument;

/** The movable equipment of a centre as stored. */
@Document(StockDocument.COLLECTION)
@TypeAlias("equipmentStock")
record StockDocument(@Id String centre, long version, List<EquipmentDocument> equipment, List<ChangeDocument> changes) {

    static final String COLLECTION = "equipmentStock";

    static StockDocument of(String centre, List<Equipment> stock, long version, List<Change> changes) {
        return new StockDocument(
                centre,
                version,
                stock.stream().map(EquipmentDocument::of).toList(),
                changes.stream().map(ChangeDocument::of).toList());
    }

    Revised<List<Equipment>> toRevised() {
        return new Revised<>(
                equipment.stream().map(EquipmentDocument::toEquipment).toList(),
                version,
                ChangeDocument.changes(changes));
    }
}

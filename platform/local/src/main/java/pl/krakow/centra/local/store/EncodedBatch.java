package pl.krakow.centra.local.store;

import java.util.List;

/** Documents of an answer as they lie in the file, or what a projection kept of them: nobody has to take them apart. */
record EncodedBatch(List<byte[]> documents) {}

/** Agreements and organisations' papers in MongoDB. */
@NullMarked
package pl.krakow.centra.volunteering.agreements.mongo;

import org.jspecify.annotations.NullMarked;

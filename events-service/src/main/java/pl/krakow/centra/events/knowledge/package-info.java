/**
 * The knowledge base: what the centres know and write down for everybody. Articles, templates with files, recordings and
 * answers of advisers are entries of one kind of life; questions of residents lead to some of them. Everybody reads what is
 * published, and finds it however it is inflected or spelt.
 */
@NullMarked
package pl.krakow.centra.events.knowledge;

import org.jspecify.annotations.NullMarked;

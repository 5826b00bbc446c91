/** What requests and answers of every service have in common: revisions, request keys, pages and ids. */
@NullMarked
package pl.krakow.centra.kit.web;

import org.jspecify.annotations.NullMarked;

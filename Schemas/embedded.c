// Written by embed.sh; a test compares it with the folder.
#include "include/NewsGraphSchemas.h"
static const unsigned char file0[] = {
#embed "gazetteer/cities.tsv"
};
static const unsigned char file1[] = {
#embed "gazetteer/countries.tsv"
};
static const unsigned char file2[] = {
#embed "gazetteer/cyrillic.tsv"
};
static const unsigned char file3[] = {
#embed "gazetteer/descriptions.tsv"
};
static const unsigned char file4[] = {
#embed "gazetteer/events.tsv"
};
static const unsigned char file5[] = {
#embed "gazetteer/given-names.tsv"
};
static const unsigned char file6[] = {
#embed "gazetteer/groups.tsv"
};
static const unsigned char file7[] = {
#embed "gazetteer/not-names.tsv"
};
static const unsigned char file8[] = {
#embed "gazetteer/organization-heads.tsv"
};
static const unsigned char file9[] = {
#embed "gazetteer/organizations.tsv"
};
static const unsigned char file10[] = {
#embed "gazetteer/other-heads.tsv"
};
static const unsigned char file11[] = {
#embed "gazetteer/people-words.tsv"
};
static const unsigned char file12[] = {
#embed "gazetteer/place-heads.tsv"
};
static const unsigned char file13[] = {
#embed "gazetteer/regions.tsv"
};
static const unsigned char file14[] = {
#embed "gazetteer/spellings.tsv"
};
static const unsigned char file15[] = {
#embed "gazetteer/title-modifiers.tsv"
};
static const unsigned char file16[] = {
#embed "gazetteer/titles.tsv"
};
static const unsigned char file17[] = {
#embed "gazetteer/verbs.tsv"
};
static const unsigned char file18[] = {
#embed "jsonld.schema.json"
};
static const unsigned char file19[] = {
#embed "ontology.xsd"
};
static const unsigned char file20[] = {
#embed "ontology/entities/Agent.xml"
};
static const unsigned char file21[] = {
#embed "ontology/entities/Country.xml"
};
static const unsigned char file22[] = {
#embed "ontology/entities/Demand.xml"
};
static const unsigned char file23[] = {
#embed "ontology/entities/Document.xml"
};
static const unsigned char file24[] = {
#embed "ontology/entities/Event.xml"
};
static const unsigned char file25[] = {
#embed "ontology/entities/Organization.xml"
};
static const unsigned char file26[] = {
#embed "ontology/entities/Person.xml"
};
static const unsigned char file27[] = {
#embed "ontology/entities/Place.xml"
};
static const unsigned char file28[] = {
#embed "ontology/entities/Proposal.xml"
};
static const unsigned char file29[] = {
#embed "ontology/entities/Statement.xml"
};
static const unsigned char file30[] = {
#embed "ontology/relations/accused.xml"
};
static const unsigned char file31[] = {
#embed "ontology/relations/addressedTo.xml"
};
static const unsigned char file32[] = {
#embed "ontology/relations/agreedTo.xml"
};
static const unsigned char file33[] = {
#embed "ontology/relations/attended.xml"
};
static const unsigned char file34[] = {
#embed "ontology/relations/demanded.xml"
};
static const unsigned char file35[] = {
#embed "ontology/relations/holdsPosition.xml"
};
static const unsigned char file36[] = {
#embed "ontology/relations/hosted.xml"
};
static const unsigned char file37[] = {
#embed "ontology/relations/leads.xml"
};
static const unsigned char file38[] = {
#embed "ontology/relations/locatedIn.xml"
};
static const unsigned char file39[] = {
#embed "ontology/relations/mediated.xml"
};
static const unsigned char file40[] = {
#embed "ontology/relations/memberOf.xml"
};
static const unsigned char file41[] = {
#embed "ontology/relations/metWith.xml"
};
static const unsigned char file42[] = {
#embed "ontology/relations/partOf.xml"
};
static const unsigned char file43[] = {
#embed "ontology/relations/proposed.xml"
};
static const unsigned char file44[] = {
#embed "ontology/relations/rejected.xml"
};
static const unsigned char file45[] = {
#embed "ontology/relations/sanctioned.xml"
};
static const unsigned char file46[] = {
#embed "ontology/relations/supported.xml"
};
static const unsigned char file47[] = {
#embed "ontology/relations/talkedWith.xml"
};
static const unsigned char file48[] = {
#embed "ontology/relations/threatened.xml"
};
static const unsigned char file49[] = {
#embed "ontology/relations/tookPlaceIn.xml"
};
static const unsigned char file50[] = {
#embed "shapes.ttl"
};
static const unsigned char file51[] = {
#embed "xsd/graphml-profile.xsd"
};
const newsgraph_schema_file newsgraph_schema_files[] = {
  {"gazetteer/cities.tsv", file0, sizeof file0},
  {"gazetteer/countries.tsv", file1, sizeof file1},
  {"gazetteer/cyrillic.tsv", file2, sizeof file2},
  {"gazetteer/descriptions.tsv", file3, sizeof file3},
  {"gazetteer/events.tsv", file4, sizeof file4},
  {"gazetteer/given-names.tsv", file5, sizeof file5},
  {"gazetteer/groups.tsv", file6, sizeof file6},
  {"gazetteer/not-names.tsv", file7, sizeof file7},
  {"gazetteer/organization-heads.tsv", file8, sizeof file8},
  {"gazetteer/organizations.tsv", file9, sizeof file9},
  {"gazetteer/other-heads.tsv", file10, sizeof file10},
  {"gazetteer/people-words.tsv", file11, sizeof file11},
  {"gazetteer/place-heads.tsv", file12, sizeof file12},
  {"gazetteer/regions.tsv", file13, sizeof file13},
  {"gazetteer/spellings.tsv", file14, sizeof file14},
  {"gazetteer/title-modifiers.tsv", file15, sizeof file15},
  {"gazetteer/titles.tsv", file16, sizeof file16},
  {"gazetteer/verbs.tsv", file17, sizeof file17},
  {"jsonld.schema.json", file18, sizeof file18},
  {"ontology.xsd", file19, sizeof file19},
  {"ontology/entities/Agent.xml", file20, sizeof file20},
  {"ontology/entities/Country.xml", file21, sizeof file21},
  {"ontology/entities/Demand.xml", file22, sizeof file22},
  {"ontology/entities/Document.xml", file23, sizeof file23},
  {"ontology/entities/Event.xml", file24, sizeof file24},
  {"ontology/entities/Organization.xml", file25, sizeof file25},
  {"ontology/entities/Person.xml", file26, sizeof file26},
  {"ontology/entities/Place.xml", file27, sizeof file27},
  {"ontology/entities/Proposal.xml", file28, sizeof file28},
  {"ontology/entities/Statement.xml", file29, sizeof file29},
  {"ontology/relations/accused.xml", file30, sizeof file30},
  {"ontology/relations/addressedTo.xml", file31, sizeof file31},
  {"ontology/relations/agreedTo.xml", file32, sizeof file32},
  {"ontology/relations/attended.xml", file33, sizeof file33},
  {"ontology/relations/demanded.xml", file34, sizeof file34},
  {"ontology/relations/holdsPosition.xml", file35, sizeof file35},
  {"ontology/relations/hosted.xml", file36, sizeof file36},
  {"ontology/relations/leads.xml", file37, sizeof file37},
  {"ontology/relations/locatedIn.xml", file38, sizeof file38},
  {"ontology/relations/mediated.xml", file39, sizeof file39},
  {"ontology/relations/memberOf.xml", file40, sizeof file40},
  {"ontology/relations/metWith.xml", file41, sizeof file41},
  {"ontology/relations/partOf.xml", file42, sizeof file42},
  {"ontology/relations/proposed.xml", file43, sizeof file43},
  {"ontology/relations/rejected.xml", file44, sizeof file44},
  {"ontology/relations/sanctioned.xml", file45, sizeof file45},
  {"ontology/relations/supported.xml", file46, sizeof file46},
  {"ontology/relations/talkedWith.xml", file47, sizeof file47},
  {"ontology/relations/threatened.xml", file48, sizeof file48},
  {"ontology/relations/tookPlaceIn.xml", file49, sizeof file49},
  {"shapes.ttl", file50, sizeof file50},
  {"xsd/graphml-profile.xsd", file51, sizeof file51},
  {0, 0, 0}};

#include "include/CValijson.h"

// Without this the library aborts where it could throw.
#define VALIJSON_USE_EXCEPTIONS 1
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <exception>
#include <string>
#include <vector>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

struct cvalijson_schema {
  valijson::Schema schema;
};

namespace {

/// Code points of a string that are looked at; see the header.
constexpr size_t string_limit = 2048;
/// Items of an array, or members of an object, below the array that is taken in slices; each may give a mistake of its own.
constexpr size_t width_limit = 20000;
/// Items of that array that are checked at a time.
constexpr size_t slice = 1000;
constexpr size_t report_limit = 100;

/// The parser keeps its own stack, so that nesting costs none of ours; no exception for text that is not JSON.
json parse(const char *bytes, size_t count) { return json::parse(bytes, bytes + count, nullptr, false); }

void shorten(std::string &text) {
  if (text.size() <= string_limit) return;
  size_t index = 0;
  for (size_t points = 0; index < text.size() && points < string_limit; ++points) {
    ++index;
    while (index < text.size() && (static_cast<unsigned char>(text[index]) & 0xC0) == 0x80) ++index;
  }
  text.resize(index);
}

/// Shortens every string; false when an array or object is too wide to be checked.
bool prepare(json &root, const json *wide) {
  std::vector<json *> waiting{&root};
  while (!waiting.empty()) {
    json &value = *waiting.back();
    waiting.pop_back();
    if (value.is_string()) {
      shorten(value.get_ref<std::string &>());
    } else if (value.is_structured()) {
      if (value.size() > width_limit && &value != wide) return false;
      for (json &item : value) waiting.push_back(&item);
    }
  }
  return true;
}

/// valijson names places `<root>`, `["name"]` and `[12]`.
std::string pointer(const std::vector<std::string> &context, const char *member, size_t offset) {
  std::string result;
  for (size_t step = 1; step < context.size(); ++step) {
    std::string name = context[step];
    if (name.size() >= 2 && name.front() == '[') name = name.substr(1, name.size() - 2);
    const bool quoted = name.size() >= 2 && name.front() == '"';
    if (quoted) name = name.substr(1, name.size() - 2);
    if (step == 2 && !quoted && member && result == std::string("/") + member) name = std::to_string(std::stoul(name) + offset);
    result += '/';
    for (char c : name) result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  }
  return result;
}

struct Reporter {
  void *context;
  cvalijson_report report;
  size_t count = 0;

  void operator()(const std::string &pointer, const std::string &message) {
    if (count++ < report_limit) report(context, pointer.c_str(), message.c_str());
  }
};

bool check(const valijson::Schema &schema, const json &value, const char *member, size_t offset, Reporter &reporter) {
  valijson::Validator validator;
  const NlohmannJsonAdapter target(value);
  // Without results the validator ends at the first mistake, so that valid input, the common case, costs least.
  if (validator.validate(schema, target, nullptr)) return true;
  valijson::ValidationResults results;
  validator.validate(schema, target, &results);
  for (const auto &error : results) reporter(pointer(error.context, member, offset), error.description);
  if (reporter.count == 0) reporter("", "does not match the schema");
  return false;
}

}  // namespace

extern "C" cvalijson_schema *cvalijson_compile(const char *bytes, size_t count, void *context, cvalijson_report report) {
  Reporter reporter{context, report};
  try {
    const json document = parse(bytes, count);
    if (document.is_discarded()) {
      reporter("", "the schema is not JSON");
      return nullptr;
    }
    auto *schema = new cvalijson_schema;
    try {
      valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(NlohmannJsonAdapter(document), schema->schema);
      return schema;
    } catch (...) {
      delete schema;
      throw;
    }
  } catch (const std::exception &error) {
    reporter("", error.what());
  } catch (...) {
    reporter("", "the schema cannot be read");
  }
  return nullptr;
}

extern "C" int cvalijson_validate(
    const cvalijson_schema *schema, const char *bytes, size_t count, const char *sliced, void *context, cvalijson_report report) {
  Reporter reporter{context, report};
  try {
    json document = parse(bytes, count);
    if (document.is_discarded()) {
      reporter("", "not JSON");
      return 0;
    }
    json *items = nullptr;
    if (sliced && document.is_object()) {
      auto found = document.find(sliced);
      if (found != document.end() && found->is_array()) items = &*found;
    }
    if (!prepare(document, items)) {
      reporter("", "an array or an object has more than 20000 items");
      return 0;
    }
    if (!items || items->size() <= slice) return check(schema->schema, document, nullptr, 0, reporter) ? 1 : 0;
    json all = json::array();
    all.swap(*items);
    bool valid = true;
    for (size_t offset = 0; offset < all.size() && reporter.count < report_limit; offset += slice) {
      items->clear();
      for (size_t index = offset; index < all.size() && index < offset + slice; ++index) items->push_back(std::move(all[index]));
      valid = check(schema->schema, document, sliced, offset, reporter) && valid;
    }
    return valid ? 1 : 0;
  } catch (const std::exception &error) {
    reporter("", error.what());
  } catch (...) {
    reporter("", "the document cannot be checked");
  }
  return 0;
}

extern "C" void cvalijson_free(cvalijson_schema *schema) { delete schema; }

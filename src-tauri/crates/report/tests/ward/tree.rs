//! The structure tree of a document: what a screen reader says, in its order.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};
use report::Pdf;

/// A piece of marked content: its page, and its number there.
type Marked = (ObjectId, i64);

/// What stands in the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element: its kind, its alternative text, what is in it.
    Element {
        kind: String,
        alt: Option<String>,
        scope: Option<String>,
        inside: Vec<Node>,
    },
    /// Marked content, with its text.
    Text(String),
}

pub struct Tree {
    pub root: Vec<Node>,
    /// Marked content of the pages that the tree does not name.
    pub lost: Vec<String>,
    /// Text of the pages that is neither marked nor an artifact.
    pub loose: Vec<String>,
}

pub fn tree(pdf: &Pdf) -> Tree {
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let (mut texts, mut loose) = (BTreeMap::new(), Vec::new());
    for page in document.get_pages().into_values() {
        marked_text(&document, page, &mut texts, &mut loose);
    }
    let mut used = BTreeSet::new();
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = dictionary(&document, root).unwrap();
    let root = kids(&document, root, None, &texts, &mut used);
    let lost = texts
        .iter()
        .filter(|(at, text)| !used.contains(*at) && !text.trim().is_empty());
    let lost = lost.map(|(_, text)| text.clone()).collect();
    Tree { root, lost, loose }
}

impl Tree {
    /// Every element, parents before children.
    pub fn elements(&self) -> Vec<&Node> {
        fn walk<'a>(nodes: &'a [Node], all: &mut Vec<&'a Node>) {
            for node in nodes {
                if let Node::Element { inside, .. } = node {
                    all.push(node);
                    walk(inside, all);
                }
            }
        }
        let mut all = Vec::new();
        walk(&self.root, &mut all);
        all
    }

    /// What is read aloud: texts in the order of the tree, pictures by their alternative text.
    pub fn read_aloud(&self) -> String {
        fn walk(nodes: &[Node], said: &mut String) {
            for node in nodes {
                match node {
                    Node::Text(text) => said.push_str(text),
                    Node::Element { alt: Some(alt), .. } => said.push_str(alt),
                    // A list says its own numbers and dots.
                    Node::Element { kind, .. } if kind == "Lbl" => {}
                    Node::Element { inside, .. } => walk(inside, said),
                }
                said.push(' ');
            }
        }
        let mut said = String::new();
        walk(&self.root, &mut said);
        said
    }
}

fn kids(
    document: &Document,
    element: &Dictionary,
    page: Option<ObjectId>,
    texts: &BTreeMap<Marked, String>,
    used: &mut BTreeSet<Marked>,
) -> Vec<Node> {
    let page = element
        .get(b"Pg")
        .and_then(Object::as_reference)
        .ok()
        .or(page);
    let Ok(kids) = element.get(b"K") else {
        return Vec::new();
    };
    let kids = match resolved(document, kids) {
        Object::Array(kids) => kids.clone(),
        _ => vec![kids.clone()],
    };
    kids.iter()
        .filter_map(|kid| node(document, kid, page, texts, used))
        .collect()
}

fn node(
    document: &Document,
    kid: &Object,
    page: Option<ObjectId>,
    texts: &BTreeMap<Marked, String>,
    used: &mut BTreeSet<Marked>,
) -> Option<Node> {
    let mut marked = |page: Option<ObjectId>, number: i64| {
        let at = (page?, number);
        used.insert(at);
        Some(Node::Text(texts.get(&at).cloned().unwrap_or_default()))
    };
    match resolved(document, kid) {
        Object::Integer(number) => marked(page, *number),
        Object::Dictionary(element) => {
            if let Ok(number) = element.get(b"MCID").and_then(Object::as_i64) {
                let own = element.get(b"Pg").and_then(Object::as_reference).ok();
                return marked(own.or(page), number);
            }
            let kind = element.get(b"S").and_then(Object::as_name).ok()?;
            let alt = element.get(b"Alt").ok().map(string);
            Some(Node::Element {
                kind: String::from_utf8_lossy(kind).into_owned(),
                scope: scope(document, element),
                inside: kids(document, element, page, texts, used),
                alt,
            })
        }
        _ => None,
    }
}

/// The scope of a header cell.
fn scope(document: &Document, element: &Dictionary) -> Option<String> {
    let attributes = match resolved(document, element.get(b"A").ok()?) {
        Object::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    attributes.iter().find_map(|one| {
        let scope = dictionary(document, one)?.get(b"Scope").ok()?;
        Some(String::from_utf8_lossy(scope.as_name().ok()?).into_owned())
    })
}

/// The text of each piece of marked content of a page. Pictures are left out: their letters
/// stand in a drawing of their own, and their alternative text in the tree.
fn marked_text(
    document: &Document,
    page: ObjectId,
    texts: &mut BTreeMap<Marked, String>,
    loose: &mut Vec<String>,
) {
    let fonts: BTreeMap<Vec<u8>, Encoding<'_>> = document
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .filter_map(|(name, font)| Some((name, font.get_font_encoding(document).ok()?)))
        .collect();
    let content = document.get_and_decode_page_content(page).unwrap();
    let mut font = None;
    // What is open: a number, an artifact, or something else that is marked.
    let mut open: Vec<Mark> = Vec::new();
    for Operation { operator, operands } in content.operations {
        match operator.as_str() {
            "BMC" | "BDC" => open.push(mark(document, page, &operands)),
            "EMC" => drop(open.pop()),
            "Tf" => font = operands[0].as_name().ok().and_then(|name| fonts.get(name)),
            "Tj" | "TJ" => {
                let text = shown(&operands, font);
                let number = open.iter().rev().find_map(|mark| match mark {
                    Mark::Number(number) => Some(*number),
                    _ => None,
                });
                if open.contains(&Mark::Artifact) {
                } else if let Some(number) = number {
                    texts.entry((page, number)).or_default().push_str(&text);
                } else {
                    loose.push(text);
                }
            }
            _ => {}
        }
    }
}

#[derive(PartialEq)]
enum Mark {
    Number(i64),
    Artifact,
    Other,
}

fn mark(document: &Document, page: ObjectId, operands: &[Object]) -> Mark {
    if matches!(operands.first(), Some(Object::Name(name)) if name == b"Artifact") {
        return Mark::Artifact;
    }
    let number = |properties: &Dictionary| properties.get(b"MCID").and_then(Object::as_i64).ok();
    match operands.get(1) {
        Some(Object::Dictionary(properties)) => {
            number(properties).map_or(Mark::Other, Mark::Number)
        }
        Some(Object::Name(name)) => {
            let (own, _) = document.get_page_resources(page).unwrap();
            let named = own
                .and_then(|resources| resources.get(b"Properties").ok())
                .and_then(|all| dictionary(document, all))
                .and_then(|all| all.get(name).ok())
                .and_then(|one| dictionary(document, one))
                .and_then(number);
            named.map_or(Mark::Other, Mark::Number)
        }
        _ => Mark::Other,
    }
}

fn shown(operands: &[Object], font: Option<&Encoding<'_>>) -> String {
    let Some(font) = font else {
        return String::new();
    };
    let pieces: Vec<&Object> = match &operands[0] {
        Object::Array(pieces) => pieces.iter().collect(),
        one => vec![one],
    };
    let bytes = pieces.iter().filter_map(|piece| piece.as_str().ok());
    bytes
        .filter_map(|bytes| Document::decode_text(font, bytes).ok())
        .collect()
}

fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document
        .dereference(object)
        .map_or(object, |(_, object)| object)
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    resolved(document, object).as_dict().ok()
}

fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

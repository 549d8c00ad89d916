use super::lists::Lists;
use crate::model::{Api, Shape, Type, TypeId};

/// For each type, the number of the circle of types that it is part of: types that hold each other by value have the same.
///
/// A field whose type is in the circle of its struct needs a box. Strongly connected components by Tarjan's algorithm, with
/// a stack of its own so that a long chain of types costs no call stack.
pub(super) fn circles(api: &Api) -> Vec<u32> {
    let edges: Lists<TypeId> = api.types.iter().map(|def| held(&def.shape)).collect();
    let mut search = Search {
        order: vec![None; edges.len()],
        low: vec![0; edges.len()],
        on_path: vec![false; edges.len()],
        path: Vec::new(),
        circle: vec![0; edges.len()],
        next: 0,
        circles: 0,
    };
    for start in 0..edges.len() {
        if search.order[start].is_none() {
            search.run(start, &edges);
        }
    }
    search.circle
}

/// The types that a value of this shape holds without anything between them.
fn held(shape: &Shape) -> Vec<TypeId> {
    let mut ids = Vec::new();
    super::reach::parts(shape, &mut |ty| by_value(ty, &mut ids));
    ids
}

fn by_value(ty: &Type, ids: &mut Vec<TypeId>) {
    match ty.non_null() {
        Type::Named(id) => ids.push(*id),
        Type::Tuple(items) => items.iter().for_each(|item| by_value(item, ids)),
        _ => {}
    }
}

struct Search {
    order: Vec<Option<u32>>,
    low: Vec<u32>,
    on_path: Vec<bool>,
    path: Vec<usize>,
    circle: Vec<u32>,
    next: u32,
    circles: u32,
}

impl Search {
    fn run(&mut self, start: usize, edges: &Lists<TypeId>) {
        let mut open = vec![(start, 0)];
        self.enter(start);
        while let Some((node, edge)) = open.last_mut() {
            let node = *node;
            if let Some(target) = edges.get(node).get(*edge).map(|id| id.index()) {
                *edge += 1;
                match self.order[target] {
                    None => {
                        self.enter(target);
                        open.push((target, 0));
                    }
                    Some(order) if self.on_path[target] => {
                        self.low[node] = self.low[node].min(order)
                    }
                    Some(_) => {}
                }
                continue;
            }
            open.pop();
            if let Some((parent, _)) = open.last() {
                self.low[*parent] = self.low[*parent].min(self.low[node]);
            }
            if self.order[node] == Some(self.low[node]) {
                self.leave(node);
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.order[node] = Some(self.next);
        self.low[node] = self.next;
        self.next += 1;
        self.path.push(node);
        self.on_path[node] = true;
    }

    fn leave(&mut self, root: usize) {
        while let Some(node) = self.path.pop() {
            self.on_path[node] = false;
            self.circle[node] = self.circles;
            if node == root {
                break;
            }
        }
        self.circles += 1;
    }
}
